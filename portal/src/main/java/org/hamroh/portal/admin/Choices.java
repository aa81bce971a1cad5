package org.hamroh.portal.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an administrator chooses from, and how lists are written in one field. */
final class Choices {
    static final int PART = 25;
    private static final int MOST_ORGANISATIONS = 1000;

    static final List<String> TYPES = List.of(
            "ombudsman",
            "counterpart",
            "health-ministry",
            "health-centre",
            "screening-point",
            "lender",
            "coordination",
            "support-centre",
            "consulate",
            "platform");

    static final List<String> ROLES = List.of(
            "ombudsman.officer",
            "ombudsman.head",
            "counterpart.officer",
            "health.recorder",
            "health.coordinator",
            "loans.officer",
            "loans.committee",
            "coordination.member",
            "coordination.secretary",
            "centre.counsellor",
            "content.editor",
            "content.translator",
            "admin");

    private Choices() {}

    /** Codes of places as they are typed: separated by commas or spaces, in any case. */
    static Set<String> places(String typed) {
        return Arrays.stream(typed.toUpperCase(java.util.Locale.ROOT).split("[,;\\s]+"))
                .filter(code -> !code.isBlank())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every organisation that may act, to choose one from. */
    static List<AdminClient.Organisation> organisations(AdminClient admin) {
        List<AdminClient.Organisation> all = new ArrayList<>();
        String after = "";
        do {
            AdminClient.Part<AdminClient.Organisation> part = admin.organisations("", after, 100);
            part.items().stream().filter(AdminClient.Organisation::active).forEach(all::add);
            after = part.next() == null ? "" : part.next();
        } while (!after.isEmpty() && all.size() < MOST_ORGANISATIONS);
        return all;
    }
}
