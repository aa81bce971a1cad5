package org.hamroh.information.article;

import java.util.ArrayList;
import java.util.List;
import org.hamroh.kernel.text.Language;

/** What may be done with an article in one language. */
final class Moves {
    private Moves() {}

    static List<String> allowed(Article article, Language language, boolean editor) {
        var moves = new ArrayList<String>();
        var edition = article.edition(language);
        boolean source = article.isSource(language);
        if (editor || !source) {
            moves.add("write");
        }
        if (!source && edition.taken() == null) {
            moves.add("take");
        }
        if (editor
                && !edition.versions().isEmpty()
                && edition.live() != edition.versions().size()) {
            moves.add("publish");
        }
        if (editor && (edition.live() > 0 || edition.planned() != null)) {
            moves.add("withdraw");
        }
        if (editor) {
            moves.add("review");
        }
        return moves;
    }
}
