package org.hamroh.identity.person;

import java.util.Set;

/**
 * For whom, as what and where somebody works.
 *
 * @param organisation id of the organisation
 * @param roles what the person may do; may be empty
 * @param places where; empty means everywhere the organisation works
 * @param language language code in which the person reads
 */
public record Assignment(String organisation, Set<Role> roles, Set<Place> places, String language) {

    public Assignment {
        roles = Set.copyOf(roles);
        places = Set.copyOf(places);
    }
}
