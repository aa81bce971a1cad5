package org.hamroh.engines;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way to find the candidates of a query.
 *
 * @param gain how much of the query the index answers; decides between ways of equal cost
 * @param sorted whether the candidates come in the order asked for, or none is asked for
 * @param entries how many candidates there are
 */
record Plan(int gain, boolean sorted, long entries, Supplier<Stream<String>> positions) {

    /**
     * The way that is likely to read the fewest documents.
     *
     * @param wanted after how many found documents reading in order may stop
     */
    static @Nullable Plan cheapest(Collection<Plan> plans, long wanted) {
        long fewest = plans.stream().mapToLong(Plan::entries).min().orElse(0);
        return plans.stream()
                .min(Comparator.comparingDouble((Plan plan) -> plan.cost(wanted, fewest))
                        .thenComparing(Comparator.comparingInt(Plan::gain).reversed()))
                .orElse(null);
    }

    /** No more documents than the fewest candidates can match; those are taken to lie evenly in the order read. */
    private double cost(long wanted, long fewest) {
        return sorted && wanted < fewest ? (double) entries / fewest * wanted : entries;
    }
}
