package org.hamroh.kernel.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Objects;
import org.hamroh.kernel.testing.OwnEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OutboxWatchTest {
    private static final String ALARM = "Events wait to be published for longer than 1 seconds";

    @Test
    void eventsThatWaitTooLongAreToldOfOnceAndShownUntilTheyHaveLeft(CapturedOutput log) throws Exception {
        OwnEngines engines = OwnEngines.start();
        engines.stopKafka();
        try (Parcels parcels =
                Parcels.run(engines, "--hamroh.outbox.late-after=1s", "--hamroh.outbox.look-every=200ms")) {
            var meters = new SimpleMeterRegistry();
            parcels.context("outboxMeters", MeterBinder.class).bindTo(meters);
            assertThat(details(parcels)).containsEntry("late", false).containsEntry("documents", 0L);
            Parcel parcel = parcels.save(Parcels.sent("a"));
            parcels.save(Parcels.sent("b"));

            await().atMost(Parcels.SOON)
                    .until(() -> Boolean.TRUE.equals(details(parcels).get("late")));
            assertThat(details(parcels)).containsEntry("documents", 2L);
            assertThat(meters.get("hamroh.outbox.oldest.age").gauge().value()).isGreaterThan(1);
            assertThat(meters.get("hamroh.outbox.documents").gauge().value()).isEqualTo(2);
            await().until(() -> meters.get("hamroh.outbox.oldest.age").gauge().value() > 2);

            engines.startKafka();
            parcels.awaitPulled(parcel);
            await().atMost(Parcels.SOON)
                    .until(() -> Boolean.FALSE.equals(details(parcels).get("late")));
            assertThat(meters.get("hamroh.outbox.oldest.age").gauge().value()).isZero();
            assertThat(log.getAll().split(ALARM, -1)).as("told once").hasSize(2);
            assertThat(log.getAll()).contains("No event waits too long");
        } finally {
            engines.close();
        }
    }

    private static Map<String, Object> details(Parcels parcels) {
        return Objects.requireNonNull(parcels.context("outboxHealthIndicator", HealthIndicator.class)
                        .health())
                .getDetails();
    }
}
