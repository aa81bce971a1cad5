package org.hamroh.identity.keys;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after the signing keys every minute, so that rotation needs nobody and several instances stay together. */
@Component
class KeySweep {

    private final SigningKeys keys;

    KeySweep(SigningKeys keys) {
        this.keys = keys;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void lookAgain() {
        keys.lookAgain();
    }
}
