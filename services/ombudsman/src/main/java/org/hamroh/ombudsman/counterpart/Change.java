package org.hamroh.ombudsman.counterpart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed of an entry of the registry.
 *
 * @param by the person
 * @param organisation for which that person acted
 * @param what added, names, address, contacts, places, ended, agreement_added, agreement_changed, agreement_ended or
 *     agreement_removed
 * @param document the agreement concerned, by its paper
 */
record Change(
        Instant at,
        String by,
        String organisation,
        String what,
        @Nullable String document) {

    /** Who changes, and when. */
    record Author(String by, String organisation, Instant at) {
        Change change(String what, @Nullable String document) {
            return new Change(at, by, organisation, what, document);
        }
    }

    /** Everything in which the entry afterwards differs from the one before. */
    static List<Change> between(Counterpart before, Counterpart after, Author author) {
        var changes = new ArrayList<Change>();
        note(changes, author, "names", before.names(), after.names());
        note(changes, author, "address", before.address(), after.address());
        note(changes, author, "contacts", before.contacts(), after.contacts());
        note(changes, author, "places", before.places(), after.places());
        note(changes, author, "ended", before.endedOn(), after.endedOn());
        int kept = Math.min(before.agreements().size(), after.agreements().size());
        for (int i = 0; i < kept; i++) {
            var earlier = before.agreements().get(i);
            var later = after.agreements().get(i);
            if (!earlier.equals(later)) {
                boolean ended = later.until() != null && !Objects.equals(earlier.until(), later.until());
                changes.add(author.change(ended ? "agreement_ended" : "agreement_changed", later.document()));
            }
        }
        before.agreements().stream()
                .skip(kept)
                .forEach(gone -> changes.add(author.change("agreement_removed", gone.document())));
        after.agreements().stream()
                .skip(kept)
                .forEach(added -> changes.add(author.change("agreement_added", added.document())));
        return changes;
    }

    private static void note(
            List<Change> changes, Author author, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(author.change(what, null));
        }
    }
}
