package org.hamroh.ombudsman.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The filters of one officer, in the order of their names.
 *
 * @param id office and person
 */
@Document("filters")
@TypeAlias("filters")
record FilterSet(
        @Id String id,
        List<SavedFilter> filters,
        @Version @Nullable Long version) {
    static final int MOST = 30;

    static FilterSet none(String id) {
        return new FilterSet(id, List.of(), null);
    }

    long seen() {
        return version == null ? -1 : version;
    }

    Optional<SavedFilter> filter(String filter) {
        return filters.stream().filter(each -> each.id().equals(filter)).findFirst();
    }

    /** @throws Refusal 409 if there are too many, 422 if another has the name */
    FilterSet with(SavedFilter filter) {
        var others =
                filters.stream().filter(each -> !each.id().equals(filter.id())).toList();
        if (others.size() >= MOST) {
            throw Refusal.conflict("filter.too-many", MOST);
        }
        if (others.stream().anyMatch(each -> each.name().equalsIgnoreCase(filter.name()))) {
            throw Refusal.invalid(List.of(FieldError.of("name", "filter.name.taken")));
        }
        var all = new ArrayList<>(
                Stream.concat(others.stream(), Stream.of(filter)).toList());
        all.sort(Comparator.comparing(each -> each.name().toLowerCase(java.util.Locale.ROOT)));
        return new FilterSet(id, List.copyOf(all), version);
    }

    FilterSet named(SavedFilter filter, String name) {
        return with(new SavedFilter(filter.id(), name, filter.query()));
    }

    FilterSet asking(SavedFilter filter, Map<String, String> query) {
        return with(new SavedFilter(filter.id(), filter.name(), query));
    }

    FilterSet without(String filter) {
        return new FilterSet(
                id, filters.stream().filter(each -> !each.id().equals(filter)).toList(), version);
    }
}
