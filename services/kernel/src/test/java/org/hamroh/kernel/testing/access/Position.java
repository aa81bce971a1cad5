package org.hamroh.kernel.testing.access;

import java.util.List;

/**
 * Where somebody stands who tries an operation.
 *
 * @param role empty: none
 * @param places that limit the person; empty: no limit
 * @param where whether those places hold the things of the test
 */
public record Position(
        Credential credential, String role, Organisation organisation, List<String> places, Where where) {

    /** How the places of a person lie to those of the things. */
    public enum Where {
        NO_LIMIT,
        INSIDE,
        OUTSIDE
    }

    static Position with(Credential credential, String role, Organisation organisation) {
        return new Position(credential, role, organisation, List.of(), Where.NO_LIMIT);
    }

    Position within(Where there, String place) {
        return new Position(credential, role, organisation, List.of(place), there);
    }

    @Override
    public String toString() {
        String who = (role.isEmpty() ? "no role" : role) + "@"
                + (organisation.id().isEmpty() ? "nowhere" : organisation.type() + "/" + organisation.id())
                + (places.isEmpty() ? "" : " limited to " + places);
        return credential == Credential.GOOD ? who : credential.words() + ": " + who;
    }
}
