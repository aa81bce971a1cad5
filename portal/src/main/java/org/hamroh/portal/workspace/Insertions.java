package org.hamroh.portal.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that stand ready for an officer who writes to a complainant; a feature contributes them. */
public interface Insertions {
    /** @param id by which it is asked for */
    record Offer(String id, String name, String purpose) {}

    /**
     * The case for which words are wanted.
     *
     * @param language of the complainant, in which the words are wanted
     * @param dueOn the last day of the stage, where there is one
     */
    record Subject(
            String reference,
            String language,
            Instant filedAt,
            @Nullable LocalDate dueOn) {}

    /** What is offered for any of these purposes: question, letter, decision; nothing when the service is away. */
    List<Offer> offered(List<String> purposes);

    /** The words with everything filled in; empty when they are not there any more. */
    String words(String id, Subject subject);
}
