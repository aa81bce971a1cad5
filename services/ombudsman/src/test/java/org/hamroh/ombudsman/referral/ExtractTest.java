package org.hamroh.ombudsman.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hamroh.ombudsman.complaint.ReferringDesk.Dossier;
import org.hamroh.ombudsman.referral.Choice.Passage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExtractTest {
    private static final Set<Part> CONTACT = Set.of(Part.CONTACT_NAME, Part.CONTACT_PHONE, Part.CONTACT_EMAIL);

    /** Every character of a random case is another one, so each can be followed to where it went. */
    private int next = 0x4E00;

    @Test
    void onlyWhatIsAgreedToAndChosenLeavesAndNothingOfAPassageThatWasBlackedOut() {
        var random = new Random(20261124);
        for (int round = 0; round < 2_000; round++) {
            next = 0x4E00;
            var dossier = dossier(random);
            var parts = Arrays.stream(Part.values())
                    .filter(part -> random.nextBoolean())
                    .toList();
            var passages = passages(random, dossier);

            var extract = Extract.of(dossier, new Choice(parts, passages, List.of()));

            var left = new HashSet<Integer>();
            extract.values().forEach(text -> text.codePoints().forEach(left::add));
            for (var part : Part.values()) {
                boolean may = dossier.mayBeShared() && (!CONTACT.contains(part) || dossier.mayBeContacted());
                var text = part.of(dossier);
                assertThat(extract.containsKey(part)).isEqualTo(may && parts.contains(part) && text != null);
                var points = text == null ? new int[0] : text.codePoints().toArray();
                for (int i = 0; i < points.length; i++) {
                    int at = i;
                    boolean out = passages.stream()
                            .anyMatch(each -> each.part() == part && each.from() <= at && at < each.until());
                    assertThat(left.contains(points[i])).isEqualTo(extract.containsKey(part) && !out);
                }
            }
        }
    }

    @Test
    void aBlackedOutPassageDoesNotTellHowLongItWas() {
        var text = "Сардор Иванов дод зад";

        assertThat(Extract.blackedOut(text, Stream.of(new Passage(Part.NARRATIVE, 7, 13))))
                .isEqualTo("Сардор █████ дод зад");
        assertThat(Extract.blackedOut(
                        text, Stream.of(new Passage(Part.NARRATIVE, 0, 8), new Passage(Part.NARRATIVE, 7, 13))))
                .isEqualTo("█████ дод зад");
        assertThat(Extract.blackedOut("\uD83D\uDE00аб", Stream.of(new Passage(Part.NARRATIVE, 1, 2))))
                .isEqualTo("\uD83D\uDE00█████б");
    }

    private static List<Passage> passages(Random random, Dossier dossier) {
        var passages = new ArrayList<Passage>();
        for (int i = random.nextInt(6); i > 0; i--) {
            var part = Part.values()[random.nextInt(Part.values().length)];
            var text = part.of(dossier);
            int length = text == null ? 0 : text.codePointCount(0, text.length());
            if (length > 1) {
                int from = random.nextInt(length - 1);
                passages.add(new Passage(part, from, from + 1 + random.nextInt(length - from)));
            }
        }
        return passages;
    }

    private Dossier dossier(Random random) {
        return new Dossier(
                UUID.randomUUID(),
                0,
                "TJ-26-4K7Q2-X",
                "ombudsman-tj",
                true,
                random.nextInt(4) > 0,
                random.nextBoolean(),
                "unpaid_wages",
                "RU",
                "RU-SVE",
                "tg",
                Instant.parse("2026-11-24T05:00:00Z"),
                text(random),
                text(random),
                text(random),
                text(random),
                text(random),
                "",
                text(random),
                text(random),
                text(random),
                text(random),
                text(random),
                List.of());
    }

    private @Nullable String text(Random random) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        var text = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(next++);
        }
        return text.toString();
    }
}
