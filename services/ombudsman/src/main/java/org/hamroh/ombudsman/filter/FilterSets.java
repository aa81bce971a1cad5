package org.hamroh.ombudsman.filter;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The filters of all officers. */
interface FilterSets extends Repository<FilterSet, String> {
    FilterSet save(FilterSet set);

    Optional<FilterSet> findById(String id);
}
