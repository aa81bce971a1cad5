package org.hamroh.identity.person;

import java.util.Arrays;

/** What somebody may do, apart from where and for whom; {@link #code()} is an entry of the claim {@code roles}. */
public enum Role {
    OMBUDSMAN_OFFICER("ombudsman.officer"),
    OMBUDSMAN_HEAD("ombudsman.head"),
    COUNTERPART_OFFICER("counterpart.officer"),
    HEALTH_RECORDER("health.recorder"),
    HEALTH_COORDINATOR("health.coordinator"),
    LOANS_OFFICER("loans.officer"),
    LOANS_COMMITTEE("loans.committee"),
    COORDINATION_MEMBER("coordination.member"),
    COORDINATION_SECRETARY("coordination.secretary"),
    CENTRE_COUNSELLOR("centre.counsellor"),
    CONTENT_EDITOR("content.editor"),
    CONTENT_TRANSLATOR("content.translator"),
    ADMIN("admin");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a code that no role has */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role " + code));
    }
}
