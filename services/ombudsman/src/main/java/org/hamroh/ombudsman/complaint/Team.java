package org.hamroh.ombudsman.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a case. The office owns it; officers come and go.
 *
 * @param lead who answers for it
 * @param others who work on it too
 * @param conflicted who may neither work on it nor decide anything about it
 */
record Team(@Nullable String lead, List<String> others, List<String> conflicted) {
    static final Team NOBODY = new Team(null, List.of(), List.of());
    /** In the index: nobody works on it, and it is open. */
    static final String OPEN = "+";

    List<String> officers() {
        return Stream.concat(Stream.ofNullable(lead), others.stream()).toList();
    }

    boolean isConflicted(@Nullable String officer) {
        return officer != null && conflicted.contains(officer);
    }

    /**
     * To whom the caller may give the case: a head to anybody, an officer only what lies with that officer or, to oneself, what lies
     * with nobody.
     *
     * @return anybody, oneself or nobody
     */
    String openTo(Caller caller) {
        if (caller.has("ombudsman.head") || caller.subject().equals(lead)) {
            return "anybody";
        }
        return lead == null ? "oneself" : "nobody";
    }

    /** @throws Refusal 409 if one of them declared a conflict of interest */
    Team of(@Nullable String newLead, List<String> newOthers) {
        var others = newOthers.stream()
                .filter(each -> !each.equals(newLead))
                .distinct()
                .toList();
        if (isConflicted(newLead) || others.stream().anyMatch(this::isConflicted)) {
            throw Refusal.conflict("complaint.conflict-of-interest");
        }
        return new Team(newLead, others, conflicted);
    }

    /** With one officer instead of another, wherever that one stood. */
    Team instead(String from, String to) {
        var replaced =
                others.stream().map(each -> each.equals(from) ? to : each).toList();
        return of(Objects.equals(lead, from) ? to : lead, replaced);
    }

    Team without(String officer) {
        var all = new ArrayList<>(conflicted);
        if (!all.contains(officer)) {
            all.add(officer);
        }
        return new Team(
                Objects.equals(lead, officer) ? null : lead,
                others.stream().filter(each -> !each.equals(officer)).toList(),
                List.copyOf(all));
    }

    /**
     * The terms by which cases are found: each officer, and again with {@link #OPEN} before it while the case is open; only
     * {@link #OPEN} for an open case that lies with nobody.
     */
    List<String> terms(boolean open) {
        var terms = new ArrayList<>(officers());
        if (open) {
            officers().forEach(officer -> terms.add(OPEN + officer));
            if (officers().isEmpty()) {
                terms.add(OPEN);
            }
        }
        return List.copyOf(terms);
    }
}
