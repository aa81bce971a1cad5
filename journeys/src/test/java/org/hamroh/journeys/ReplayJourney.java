package org.hamroh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the coordination service knows can be lost, since it can be heard again. */
@Order(60)
@ExtendWith(SharedPlatform.class)
final class ReplayJourney {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Platform platform;

    ReplayJourney(Platform platform) {
        this.platform = platform;
    }

    @Test
    void anEmptiedDatabaseIsFilledWithTheSameCountsAgain() {
        var api = Api.of(platform);
        var office = Office.at(platform);
        for (int number = 0; number < 5; number++) {
            var receipt =
                    Complainant.file(api, Complainant.anonymous(Complainant.confide("Такрор, шикояти " + number)));
            String id = office.caseOf(receipt.reference());
            if (number > 0) {
                office.admit(id);
            }
            if (number > 2) {
                office.close(id, Complainant.confide("Музд пардохта шуд, такрор " + number));
            }
        }
        long filed = office.references().size();
        Await.until("every complaint is counted", LIMIT, office::counted, counted -> counted == filed);
        String before = Await.until("the counts are at rest", LIMIT, office::counts, this::closedCounted);

        long pid = platform.pid("coordination");
        platform.kill("coordination");
        try (var mongo = MongoClients.create(platform.mongo())) {
            mongo.getDatabase("coordination").drop();
            assertThat(mongo.getDatabase("coordination").listCollectionNames()).isEmpty();
        }
        platform.awaitAgain("coordination", pid);

        String after = Await.until("the counts are whole again", LIMIT, office::counts, before::equals);
        assertThat(after).isEqualTo(before);
        System.out.println("Replay: " + filed + " complaints, the same counts byte for byte: " + after);
    }

    /** The last events of this story are the two closings. */
    private boolean closedCounted(String counts) {
        return Api.JSON.readTree(counts).required("total").required("closed").asLong() >= 2;
    }
}
