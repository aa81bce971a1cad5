package org.hamroh.identity.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
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
    void whoComesByAnInvitationMustChooseAPassword() {
        Person person = Person.joined(
                UUID.randomUUID(), new SignInName("new@office.example"), "New", ASSIGNMENT, "hash", true, false);
        assertThat(person.passwordMustChange()).isTrue();
        person.choosePassword("chosen");
        assertThat(person.passwordMustChange()).isFalse();
        assertThat(person.passwordHash()).isEqualTo("chosen");
    }

    @Test
    void aStepOfTheAppIsSpentOnceAndARecoveryCodeToo() {
        Person person = Person.joined(
                UUID.randomUUID(), new SignInName("new@office.example"), "New", ASSIGNMENT, "hash", false, false);
        assertThat(person.spendStep(7)).as("no app yet").isFalse();
        person.enrol(new SecondFactor(new byte[1], 6, List.of("a", "b")));
        assertThat(person.spendStep(6)).isFalse();
        assertThat(person.spendStep(7)).isTrue();
        assertThat(person.spendStep(7)).isFalse();
        assertThat(person.spendRecovery("a")).isTrue();
        assertThat(person.spendRecovery("a")).isFalse();
        assertThat(person.secondFactor().orElseThrow().recoveryDigests()).containsExactly("b");
    }

    @Test
    void tasksAndPlacesMoveAndWhoHadNoLimitPassesNoneOn() {
        Person one = worker(Set.of(Role.COORDINATION_MEMBER), Set.of(new Place("TJ-SU")));
        Person other = worker(Set.of(Role.COORDINATION_SECRETARY), Set.of(new Place("TJ-KT")));
        one.takeOver(other);
        other.layDown();
        assertThat(one.roles()).containsExactly("coordination.member", "coordination.secretary");
        assertThat(one.places()).containsExactly("TJ-KT", "TJ-SU");
        assertThat(other.roles()).isEmpty();
        one.takeOver(worker(Set.of(Role.CONTENT_EDITOR), Set.of()));
        assertThat(one.places()).isEmpty();
    }

    private static Person worker(Set<Role> roles, Set<Place> places) {
        return Person.joined(
                UUID.randomUUID(),
                new SignInName(UUID.randomUUID() + "@office.example"),
                "Somebody",
                new Assignment("office", roles, places, "tg"),
                "hash",
                false,
                false);
    }

    private static final Assignment ASSIGNMENT = new Assignment("office", Set.of(), Set.of(), "tg");

    @Test
    void anInventedPersonMayActInADemonstrationOnly() {
        assertThat(person(true).mayAct(true)).isTrue();
        assertThat(person(true).mayAct(false)).isFalse();
        assertThat(person(false).mayAct(false)).isTrue();
    }

    @Test
    void whoLeftMayNeverAct() {
        Person person = person(false);
        person.suspend();
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
