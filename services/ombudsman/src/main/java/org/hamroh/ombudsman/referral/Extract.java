package org.hamroh.ombudsman.referral;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamroh.ombudsman.complaint.ReferringDesk.Dossier;
import org.hamroh.ombudsman.referral.Choice.Passage;

/** Takes out of a case exactly what is handed over. Nothing else of the package reads what a complainant wrote. */
final class Extract {
    /** Of one length, so that it does not tell how long the passage was. */
    static final String BLACKED_OUT = "█████";

    private Extract() {}

    /** The chosen parts to which the complainant agreed, with the passages blacked out. */
    static Map<Part, String> of(Dossier dossier, Choice choice) {
        var texts = new LinkedHashMap<Part, String>();
        for (var part : Part.values()) {
            var text = part.of(dossier);
            if (text != null && choice.parts().contains(part) && part.isConsented(dossier)) {
                texts.put(part, blackedOut(text, passages(choice, part)));
            }
        }
        return texts;
    }

    private static Stream<Passage> passages(Choice choice, Part part) {
        return choice.passages().stream().filter(each -> each.part() == part);
    }

    /** Passages may overlap and touch; each stretch of them becomes one mark. */
    static String blackedOut(String text, Stream<Passage> passages) {
        List<Passage> sorted =
                passages.sorted(Comparator.comparingInt(Passage::from)).toList();
        var points = text.codePoints().toArray();
        var kept = new StringBuilder();
        int at = 0;
        boolean marked = false;
        for (var passage : sorted) {
            int from = Math.clamp(passage.from(), at, points.length);
            int until = Math.clamp(passage.until(), from, points.length);
            kept.append(new String(points, at, from - at));
            if (from > at || !marked) {
                kept.append(BLACKED_OUT);
            }
            marked = true;
            at = until;
        }
        return kept.append(new String(points, at, points.length - at)).toString();
    }
}
