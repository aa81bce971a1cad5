package org.hamroh.portal.workspace;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts words that stand ready into what an officer is writing; nothing that was typed is lost by it. */
@Component
final class Inserting {
    private final Insertions insertions;

    Inserting(Insertions insertions) {
        this.insertions = insertions;
    }

    List<Insertions.Offer> offered(List<String> purposes) {
        return insertions.offered(purposes);
    }

    /** What was typed, and after it the chosen words in the complainant's language. */
    String into(String typed, String template, OfficeClient.WholeCase it) {
        if (template.isBlank()) {
            return typed;
        }
        LocalDate dueOn = Optional.ofNullable(it.due())
                .map(OfficeClient.Due::on)
                .map(LocalDate::parse)
                .orElse(null);
        String words =
                insertions.words(template, new Insertions.Subject(it.reference(), it.language(), it.filedAt(), dueOn));
        return typed.isBlank() ? words : words.isBlank() ? typed : typed.stripTrailing() + "\n\n" + words;
    }
}
