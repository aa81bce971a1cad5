package org.hamroh.portal.complaint;

import java.util.List;

/** The codes among which a page offers a choice, in the order in which people see them. */
public final class Codes {

    /** What a complaint can be about, the commonest first. */
    public static final List<String> CATEGORIES = List.of(
            "unpaid_wages",
            "documents_withheld",
            "labour_contract",
            "registration",
            "violence",
            "forced_labour_or_trafficking",
            "detention",
            "expulsion",
            "injury_or_health",
            "discrimination",
            "other");

    /** In which money wages are owed. */
    public static final List<String> CURRENCIES = List.of("RUB", "KZT", "TJS", "USD", "EUR", "UZS", "KGS", "TRY");

    private Codes() {}
}
