package org.hamroh.health.screening;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says of files whose reading ended with its process that they failed, so that somebody runs them again. */
@Component
class IntakeSweep {
    private final IntakeDesk desk;

    IntakeSweep(IntakeDesk desk) {
        this.desk = desk;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void sweep() {
        desk.failSilent();
    }
}
