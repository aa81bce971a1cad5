package org.hamroh.ombudsman.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {
    @ParameterizedTest
    @EnumSource(State.class)
    void eachSideIsOfferedItsOwnStepsOnly(State state) {
        assertThat(Step.allowed(state, true, false))
                .isEqualTo(
                        switch (state) {
                            case DRAFTED -> Set.of(Step.CHANGE, Step.SEND, Step.RECALL);
                            case SENT, RECEIVED, ACCEPTED -> Set.of(Step.RECALL);
                            default -> Set.of();
                        });
        assertThat(Step.allowed(state, false, true))
                .isEqualTo(
                        switch (state) {
                            case SENT -> Set.of(Step.RECEIVE);
                            case RECEIVED -> Set.of(Step.ACCEPT, Step.REFUSE);
                            case ACCEPTED -> Set.of(Step.ANSWER);
                            default -> Set.of();
                        });
        assertThat(Step.allowed(state, false, false)).isEmpty();
    }
}
