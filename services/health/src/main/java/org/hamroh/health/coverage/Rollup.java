package org.hamroh.health.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was counted of a programme in a place and period. All figures of a dashboard are read from here, never from records.
 *
 * @param id {@code programme|period|place}; the place is a district, a region, TJ or the id of a point
 * @param group {@code programme|year}: those that are counted together
 * @param persons distinct persons; tests without a person code are in {@code tests} alone
 * @param known tests whose result the person got to know
 * @param late tests recorded more than a week after they were done
 * @param twice tests of a person who had another on the same day
 * @param makeup persons and tests by {@code sex|band}
 * @param stages persons and tests by stage of the journey
 * @param countedAt when the counting that last changed it began
 */
@Document(Rollup.COLLECTION)
record Rollup(
        @Id String id,
        String group,
        long persons,
        long tests,
        long known,
        long late,
        long twice,
        Map<String, List<Long>> makeup,
        Map<String, List<Long>> stages,
        Instant countedAt) {
    static final String COLLECTION = "coverage";
    static final Rollup NOTHING = new Rollup("", "", 0, 0, 0, 0, 0, Map.of(), Map.of(), Instant.EPOCH);

    static Rollup of(String programme, String group, String cell, Reckoning.Figures figures, Instant at) {
        return new Rollup(
                programme + "|" + cell,
                group,
                figures.persons,
                figures.tests,
                figures.known,
                figures.late,
                figures.twice,
                lists(figures.makeup),
                lists(figures.stages),
                at);
    }

    String place() {
        return id.substring(id.lastIndexOf('|') + 1);
    }

    boolean saysTheSameAs(Rollup other) {
        return persons == other.persons
                && tests == other.tests
                && known == other.known
                && late == other.late
                && twice == other.twice
                && makeup.equals(other.makeup)
                && stages.equals(other.stages);
    }

    private static Map<String, List<Long>> lists(Map<String, long[]> counts) {
        Map<String, List<Long>> lists = new TreeMap<>();
        counts.forEach((key, both) -> lists.put(key, List.of(both[0], both[1])));
        return lists;
    }
}
