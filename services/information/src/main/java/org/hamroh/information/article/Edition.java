package org.hamroh.information.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article in one language: all its versions, and which of them readers see.
 *
 * @param versions oldest first, numbered from 1
 * @param live number of the version that readers see; 0 for none
 * @param planned the version that readers are to see from a moment on
 * @param taken who is translating it now
 */
record Edition(
        List<Version> versions,
        int live,
        @Nullable Plan planned,
        @Nullable Taken taken) {
    static final Edition NONE = new Edition(List.of(), 0, null, null);

    record Plan(int version, Instant at) {}

    record Taken(String by, Instant at) {}

    Edition {
        versions = List.copyOf(versions);
    }

    Optional<Version> last() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    Optional<Version> version(int number) {
        return number < 1 || number > versions.size() ? Optional.empty() : Optional.of(versions.get(number - 1));
    }

    Optional<Version> shown() {
        return version(live);
    }

    Edition with(Version version) {
        var more = new ArrayList<>(versions);
        more.add(version);
        return new Edition(more, live, planned, null);
    }

    Edition showing(int number) {
        return new Edition(versions, number, null, taken);
    }

    Edition planned(@Nullable Plan plan) {
        return new Edition(versions, live, plan, taken);
    }

    Edition takenBy(Taken translator) {
        return new Edition(versions, live, planned, translator);
    }
}
