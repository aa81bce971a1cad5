package org.hamroh.ombudsman.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hamroh.ombudsman.counterpart.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * The letter with which a referral goes out.
 *
 * @param day of sending, in Dushanbe
 * @param texts what is handed over, by the code of the part
 * @param enclosures names of the files
 */
record Letter(
        Subject subject,
        LocalDate day,
        @Nullable String due,
        @Nullable Agreement agreement,
        Map<String, String> texts,
        List<String> enclosures) {
    @Override
    public String toString() {
        return "Letter[" + subject.number() + "]";
    }
}
