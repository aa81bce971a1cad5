package org.hamroh.identity.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Instant NOW = Instant.parse("2026-03-21T06:00:00Z");

    @Test
    void aTryDuringALockChangesNothing() {
        Person person = person(false);
        for (int i = 0; i < Lockout.FREE_TRIES; i++) {
            assertThat(person.tries(NOW)).isTrue();
        }
        Lockout before = person.lockout();
        assertThat(person.tries(NOW.plusSeconds(1))).isFalse();
        assertThat(person.lockout()).isEqualTo(before);
    }

    @Test
    void aSuccessForgetsEarlierFailures() {
        Person person = person(false);
        person.tries(NOW);
        person.tries(NOW);
        person.signedIn();
        assertThat(person.lockout()).isEqualTo(Lockout.NONE);
    }

    @Test
    void aChosenPasswordNeedNotBeChangedAgain() {
        Person person = person(false);
        person.receiveOneTimePassword("one-time");
        assertThat(person.passwordMustChange()).isTrue();
        person.choosePassword("chosen");
        assertThat(person.passwordMustChange()).isFalse();
        assertThat(person.passwordHash()).isEqualTo("chosen");
    }

    @Test
    void anInventedPersonMayActInADemonstrationOnly() {
        assertThat(person(true).mayAct(true)).isTrue();
        assertThat(person(true).mayAct(false)).isFalse();
        assertThat(person(false).mayAct(false)).isTrue();
    }

    @Test
    void whoLeftMayNeverAct() {
        Person person = person(false);
        person.leave();
        assertThat(person.mayAct(true)).isFalse();
    }

    @Test
    void signInNamesThatLookTheSameAreTheSame() {
        assertThat(new SignInName("  Officer@Ombudsman.Example "))
                .isEqualTo(new SignInName("officer@ombudsman.example"));
        assertThat(new SignInName("и\u0306ванов")).isEqualTo(new SignInName("йванов"));
    }

    @Test
    void aPlaceHasAnIsoCode() {
        assertThat(new Place("RU-SVE").code()).isEqualTo("RU-SVE");
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("Sverdlovsk"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("ru-sve"));
    }

    private static Person person(boolean demo) {
        Assignment assignment = new Assignment("ombudsman-tj", Set.of(Role.OMBUDSMAN_OFFICER), Set.of(), "tg");
        return Person.joined(UUID.randomUUID(), new SignInName("officer"), "Officer", assignment, "hash", false, demo);
    }
}
