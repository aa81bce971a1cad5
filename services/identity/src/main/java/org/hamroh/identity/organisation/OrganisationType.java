package org.hamroh.identity.organisation;

import java.util.Arrays;

/** The kinds of organisations that work in the house; {@link #code()} is the claim {@code org_type}. */
public enum OrganisationType {
    OMBUDSMAN("ombudsman"),
    COUNTERPART("counterpart"),
    HEALTH_MINISTRY("health-ministry"),
    HEALTH_CENTRE("health-centre"),
    SCREENING_POINT("screening-point"),
    LENDER("lender"),
    COORDINATION("coordination"),
    SUPPORT_CENTRE("support-centre"),
    CONSULATE("consulate"),
    PLATFORM("platform");

    private final String code;

    OrganisationType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that no type has */
    public static OrganisationType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no organisation type " + code));
    }
}
