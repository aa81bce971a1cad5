package org.hamroh.portal.loans;

import java.util.List;

/** The codes that the loans service knows, in the order in which they are offered. */
final class Codes {
    static final List<String> STATES = List.of(
            "applied", "complete", "appraised", "approved", "active", "closed", "written_off", "refused", "withdrawn");
    static final List<String> SECTORS = List.of(
            "farming", "livestock", "trade", "sewing", "food", "repair", "building", "transport", "services", "other");
    static final List<String> SEXES = List.of("female", "male");
    static final List<String> PLACES = List.of("TJ-SU", "TJ-KT", "TJ-DU", "TJ-RA", "TJ-GB");
    static final List<String> AGES = List.of("any", "1-30", "31-60", "61-90", "90");
    static final List<String> REASONS = List.of(
            "cannot_repay", "plan_too_weak", "not_eligible", "too_much_debt", "not_verified", "no_money_now", "other");
    static final List<String> CASH =
            List.of("sales", "otherIncome", "remittances", "businessCosts", "household", "otherDebts");
    static final List<String> PLAN = List.of("business", "market", "use", "risk");

    private Codes() {}

    /** The end of a person's id, by which colleagues are told apart where no name is known. */
    static String tail(String person) {
        return person.length() <= 4 ? person : person.substring(person.length() - 4);
    }
}
