package org.hamroh.identity.person;

import java.util.regex.Pattern;

/**
 * A place that limits what somebody sees: a country (ISO 3166-1), a region of it (ISO 3166-2), or a district below one.
 *
 * @param code e.g. {@code RU}, {@code RU-SVE}, {@code TJ-SU-08}
 */
public record Place(String code) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,8}){0,3}");

    public Place {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not the code of a place: " + code);
        }
    }

    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }
}
