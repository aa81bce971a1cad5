package org.hamroh.ombudsman.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.hamroh.ombudsman.Api;
import org.hamroh.ombudsman.Bodies;
import org.hamroh.ombudsman.EmbeddedOmbudsman;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@EmbeddedOmbudsman
class RepetitionSweepTest {
    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void theSealedReceiptCodeLeavesTheComplaintAfterADayAndNotBefore() {
        var api = new Api(port);
        var key = Api.key();
        var first = api.file(Bodies.filing().json(), key).expect(201).text();

        sweepAfter(Duration.ofHours(23));
        assertThat(api.file(Bodies.filing().json(), key).text()).isEqualTo(first);
        sweepAfter(Duration.ofHours(25));

        assertThat(api.file(Bodies.filing().json(), key).expect(201).text()).isNotEqualTo(first);
    }

    private void sweepAfter(Duration time) {
        new RepetitionSweep(mongo, Clock.offset(Clock.systemUTC(), time)).sweep();
    }
}
