package org.hamroh.portal.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is handed over to a complainant: reference and receipt code.
 *
 * @param row the number of the row it came from
 * @param language in which the complainant reads
 */
public record Slip(int row, String reference, String code, String language) {
    /** The code in groups of four, as it is shown. */
    public List<String> groups() {
        String digits = code.replaceAll("[^0-9]", "");
        var groups = new ArrayList<String>();
        for (int i = 0; i < digits.length(); i += 4) {
            groups.add(digits.substring(i, Math.min(i + 4, digits.length())));
        }
        return groups;
    }

    /** As a form carries it. */
    public String line() {
        return row + "|" + reference + "|" + code + "|" + language;
    }

    static @Nullable Slip read(String line) {
        String[] parts = line.split("\\|", 4);
        return parts.length == 4 && parts[0].matches("[0-9]{1,4}")
                ? new Slip(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3])
                : null;
    }

    Language tongue() {
        return Optional.ofNullable(language).flatMap(Language::of).orElse(Language.TG);
    }
}
