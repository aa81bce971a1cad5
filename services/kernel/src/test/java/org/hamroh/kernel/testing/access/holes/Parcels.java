package org.hamroh.kernel.testing.access.holes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.springframework.stereotype.Component;

/** What a caller may find, and what a hole lets a caller find besides. */
@Component
final class Parcels {
    static final String FIRST = "0199f000-0000-7000-8000-000000000001";
    static final String SECOND = "0199f000-0000-7000-8000-000000000002";
    static final String OWNER = "lender-sughd";
    static final String PLACE = "TJ-SU";

    private static final Set<String> ROLES = Set.of("loans.officer", "loans.committee");

    private final List<Parcel> all = List.of(
            new Parcel(FIRST, OWNER, PLACE, "canary-label-1", "canary-note-1", "canary-file-1"),
            new Parcel(SECOND, OWNER, PLACE, "canary-label-2", "canary-note-2", "canary-file-2"));
    private final Holes holes;

    Parcels(Holes holes) {
        this.holes = holes;
    }

    /** What the caller may see. */
    List<Parcel> of(Caller caller, Hole organisations, Hole places) {
        requireRole(caller);
        return all.stream()
                .filter(parcel ->
                        holes.has(organisations) || parcel.organisation().equals(caller.organisation()))
                .filter(parcel -> holes.has(places) || covers(caller, parcel))
                .toList();
    }

    /** One of them, unless one of these holes shows any. */
    Parcel one(Caller caller, String id, Hole... without) {
        Optional<Parcel> parcel =
                all.stream().filter(each -> each.id().equals(id)).findFirst();
        return parcel.filter(each -> Stream.of(without).anyMatch(holes::has)
                        || (hasRole(caller)
                                && each.organisation().equals(caller.organisation())
                                && covers(caller, each)))
                .orElseThrow(() -> parcel.isPresent() && holes.has(Hole.TELLS_BY_STATUS)
                        ? Refusal.forbidden()
                        : Refusal.notFound());
    }

    boolean isThere(String id) {
        return all.stream().anyMatch(each -> each.id().equals(id));
    }

    /** Any of all parcels whose note or file has this id. */
    Parcel any() {
        return all.getFirst();
    }

    void requireRole(Caller caller) {
        if (!hasRole(caller)) {
            throw Refusal.forbidden();
        }
    }

    private boolean hasRole(Caller caller) {
        return (caller.organisationType().equals("lender") || holes.has(Hole.COMMAND_FOR_A_ROLE_ELSEWHERE))
                && (caller.roles().stream().anyMatch(ROLES::contains) || holes.has(Hole.ONE_FOR_A_LOWER_ROLE));
    }

    private boolean covers(Caller caller, Parcel parcel) {
        return caller.covers(parcel.place())
                || (holes.has(Hole.ONE_OF_A_PLACE_THAT_BEGINS_ALIKE)
                        && caller.places().stream().anyMatch(own -> own.startsWith(parcel.place())));
    }
}
