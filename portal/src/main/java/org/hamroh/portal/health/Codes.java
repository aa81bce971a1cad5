package org.hamroh.portal.health;

import java.util.List;

/** The codes of the health service that pages offer, in the order in which they do. */
final class Codes {
    static final List<String> PROGRAMMES = List.of("hiv", "tuberculosis", "syphilis", "sti", "viral_hepatitis");
    static final List<String> SEXES = List.of("female", "male");
    static final List<String> BANDS = List.of("0-14", "15-19", "20-24", "25-29", "30-39", "40-49", "50+");
    static final List<String> STAGES = List.of("before_departure", "during_visit", "at_return");
    static final List<String> FINDINGS =
            List.of("non_reactive", "inconclusive", "reactive", "confirmed", "linked_to_care", "in_treatment");
    static final List<String> REASONS = List.of("entered_twice", "wrong_person", "not_tested", "consent_withdrawn");
    static final List<String> DESTINATIONS = List.of("RU", "KZ", "UZ", "KG", "TR", "PL", "AE", "KR", "DE");

    private Codes() {}
}
