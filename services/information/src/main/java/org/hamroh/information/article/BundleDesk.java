package org.hamroh.information.article;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.text.Language;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Takes articles in from files and gives them out as files, so that an organisation can write and translate outside. */
@Component
class BundleDesk {
    private final Articles articles;
    private final Shelf shelf;
    private final Clock clock;

    BundleDesk(Articles articles, Shelf shelf, Clock clock) {
        this.articles = articles;
        this.shelf = shelf;
        this.clock = clock;
    }

    byte[] export(Caller caller) {
        Editors.requireReader(caller);
        Map<String, Map<Language, ArticleFile>> files = new TreeMap<>();
        for (Article article : articles.all()) {
            for (Language language : Language.values()) {
                article.edition(language)
                        .last()
                        .ifPresent(last -> files.computeIfAbsent(article.slug(), each -> new TreeMap<>())
                                .put(
                                        language,
                                        new ArticleFile(
                                                last.text(),
                                                article.isSource(language),
                                                article.isSource(language) ? article.facts() : null,
                                                last.of(),
                                                last.machine())));
            }
        }
        return new Bundle(files).write();
    }

    /** Every text that differs becomes a new version that readers do not see yet. */
    Imported take(Caller caller, byte[] zip) {
        Editors.requireEditor(caller);
        var bundle = Bundle.read(zip)
                .orElseThrow(() -> Refusal.invalid(List.of(FieldError.of("file", "article.bundle-unreadable"))));
        var imported = new Imported(0, 0, new ArrayList<>());
        for (var entry : bundle.files().entrySet()) {
            imported = imported.plus(take(entry.getKey(), entry.getValue(), caller.subject(), false));
        }
        shelf.forget();
        return imported;
    }

    /** An article of the first content, shown at once; one that is there already stays as it is. */
    void found(String slug, Map<Language, ArticleFile> files) {
        if (articles.findBySlug(slug).isEmpty()) {
            take(slug, files, "-", true);
        }
    }

    private Imported take(String slug, Map<Language, ArticleFile> files, String by, boolean show) {
        var found = articles.findBySlug(slug).or(() -> founded(slug, files));
        if (found.isEmpty()) {
            return new Imported(0, 0, List.of(slug));
        }
        var article = found.get();
        var doing = new Article.Doing(by, clock.instant().truncatedTo(ChronoUnit.MILLIS), null);
        int written = 0;
        for (Language language : sourceFirst(article)) {
            var file = files.get(language);
            if (file != null
                    && !article.edition(language).last().map(Version::text).equals(Optional.of(file.text()))) {
                article.write(language, file.text(), false, file.machine(), doing);
                written++;
                if (show) {
                    article.publish(language, doing.at());
                }
            }
        }
        if (written == 0) {
            return new Imported(0, files.size(), List.of());
        }
        try {
            articles.save(article);
            return new Imported(written, files.size() - written, List.of());
        } catch (DuplicateKeyException | OptimisticLockingFailureException changedMeanwhile) {
            return new Imported(0, 0, List.of(slug));
        }
    }

    private Optional<Article> founded(String slug, Map<Language, ArticleFile> files) {
        return files.entrySet().stream()
                .filter(each -> each.getValue().facts() != null)
                .findFirst()
                .map(each -> Article.create(
                        Aggregate.newId(),
                        slug,
                        each.getKey(),
                        "file " + slug,
                        Optional.ofNullable(each.getValue().facts()).orElseThrow()));
    }

    private static List<Language> sourceFirst(Article article) {
        var order = new ArrayList<>(List.of(Language.values()));
        order.remove(article.source());
        order.addFirst(article.source());
        return order;
    }

    /**
     * @param written how many texts became a new version
     * @param same how many were there already
     * @param refused slugs that were passed over: changed by somebody in this moment, or new without a source
     */
    record Imported(int written, int same, List<String> refused) {
        Imported plus(Imported other) {
            var all = new ArrayList<>(refused);
            all.addAll(other.refused);
            return new Imported(written + other.written, same + other.same, all);
        }
    }
}
