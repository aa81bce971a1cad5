package org.hamroh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whatever dies, and when: a complaint that was answered with a receipt is there afterwards, once. */
@Order(90)
final class NothingIsLostJourney {

    /** Each process dies while this many people are filing at once, together 504. */
    private static final int WHILE_ONE_DIES = 84;

    private static final int WHILE_ALL_DIE = 500;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** Key derivation is made cheap and the limits for one address are off: the load comes from one machine. */
    private static final Map<String, String> FOR_LOAD = Map.of(
            "HAMROH_LIMITS_ENABLED", "false",
            "HAMROH_RECEIPT_KDF_MEMORY", "256",
            "HAMROH_RECEIPT_KDF_ITERATIONS", "1");

    @Test
    void everyAnsweredComplaintSurvivesTheDeathOfEachProcessAndOfAllAtOnce() throws Exception {
        try (var platform = Platform.start("nothing-is-lost", FOR_LOAD)) {
            var api = Api.of(platform);
            var crowds = new ArrayList<Crowd>();
            var report = new TreeMap<String, String>();
            for (String victim : Platform.PROCESSES) {
                long pid = platform.pid(victim);
                var crowd = Crowd.of(WHILE_ONE_DIES, api, LIMIT);
                crowds.add(crowd);
                crowd.awaitAnswered(WHILE_ONE_DIES / 4);
                platform.kill(victim);
                int atDeath = crowd.answered();
                crowd.awaitAll();
                platform.awaitAgain(victim, pid);
                report.put(victim, atDeath + " answered before, " + crowd.repeated() + " sent again");
            }

            var crowd = Crowd.of(WHILE_ALL_DIE, api, LIMIT);
            crowds.add(crowd);
            crowd.awaitAnswered(WHILE_ALL_DIE / 4);
            platform.killEverything();
            int atDeath = crowd.answered();
            platform.launch();
            platform.awaitReady();
            crowd.awaitAll();
            report.put("everything", atDeath + " answered before, " + crowd.repeated() + " sent again");

            check(platform, crowds, report);
        }
    }

    private static void check(Platform platform, List<Crowd> crowds, Map<String, String> report) {
        var answered = new TreeMap<String, String>();
        crowds.forEach(crowd -> answered.putAll(crowd.references()));
        int all = Platform.PROCESSES.size() * WHILE_ONE_DIES + WHILE_ALL_DIE;
        assertThat(answered).hasSize(all);

        var api = Api.of(platform);
        var office = Office.at(platform);
        assertThat(office.references())
                .as("the caseload")
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(answered.values()))
                .hasSize(all);
        Await.until("coordination has counted all", LIMIT, office::counted, counted -> counted >= all);

        answered.entrySet().stream()
                .limit(40)
                .forEach(each -> assertThat(Crowd.file(api, each.getKey()))
                        .as("the same command once more")
                        .isEqualTo(each.getValue()));
        assertThat(office.references()).hasSize(all);
        assertThat(office.counted()).isEqualTo(all);
        System.out.println("Nothing is lost: " + all
                + " filings answered, each once in the caseload and in the counts; " + report);
    }
}
