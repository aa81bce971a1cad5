package org.hamroh.portal.workspace;

import java.util.List;
import java.util.Objects;
import org.hamroh.portal.workspace.OfficeClient.Happening;
import org.jspecify.annotations.Nullable;

/** What happened in a case since somebody read it. */
final class Since {
    private Since() {}

    /**
     * @param seen the entity tag of the version that was read
     * @param me what one did oneself is no news
     */
    static List<Happening> of(OfficeClient.WholeCase it, @Nullable String seen, String me) {
        long version = number(seen);
        return version < 0
                ? List.of()
                : it.timeline().stream()
                        .filter(each -> each.version() != null && each.version() > version)
                        .filter(each -> !Objects.equals(each.by(), me))
                        .toList();
    }

    private static long number(@Nullable String tag) {
        String digits = tag == null ? "" : tag.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 18 ? -1 : Long.parseLong(digits);
    }
}
