package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.hamroh.kernel.testing.access.Interleaved;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Neither answer nor clock tells whether an account exists, is locked or is closed. Passwords cost here what they cost in
 * production, so that one check left out would show.
 */
class SignInTimeTest {

    private static final int PAIRS = 15;
    private static final String WRONG = "not-the-password";
    private static final String SUSPENDED = "committee@lender.example";
    private static final String UNKNOWN = "stranger@ombudsman.example";

    @TempDir
    static Path keys;

    private static House house;

    @BeforeAll
    static void open() {
        house = House.open(
                Engine.freshDatabase(),
                keys,
                true,
                "--hamroh.identity.password.memory=19456",
                "--hamroh.identity.password.iterations=2");
        // Before the clock moves on by days.
        var admin = Administration.by(house, keys, "admin@platform.example");
        String id = admin.json("/people?q=" + SUSPENDED)
                .get("items")
                .get(0)
                .get("id")
                .asString();
        assertThat(admin.post("/people/" + id + "/suspension", null).statusCode())
                .isEqualTo(204);
        assertThat(admin.post("/organisations/centre-surkhob/suspension", null).statusCode())
                .isEqualTo(204);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void aWrongPasswordTakesAsLongAsAnUnknownName() {
        same("officer@ombudsman.example", "a wrong password");
    }

    @Test
    void aLockedAccountTakesAsLongAsAnUnknownName() {
        var locked = new Door("recorder@screening.example");
        for (int i = 0; i < 5; i++) {
            locked.knock();
        }
        var unknown = new Door(UNKNOWN);
        equal(locked, unknown, "a locked account", locked::knock, unknown::knock);
    }

    @Test
    void aSuspendedPersonTakesAsLongAsAnUnknownName() {
        same(SUSPENDED, "a suspended person");
    }

    @Test
    void aPersonOfASuspendedOrganisationTakesAsLongAsAnUnknownName() {
        same("counsellor@surkhob.example", "a suspended organisation");
    }

    @Test
    void aNameThatCannotBeTakesAsLongAsAnUnknownOne() {
        same("x".repeat(2000), "an impossible name");
    }

    /** A day and more between two tries, so that no account is ever locked. */
    private static void same(String name, String what) {
        var one = new Door(name);
        var unknown = new Door(UNKNOWN);
        equal(one, unknown, what, one::knockAnotherDay, unknown::knockAnotherDay);
    }

    private static void equal(Door one, Door unknown, String what, Runnable knock, Runnable knockUnknown) {
        assertThat(one.said()).isEqualTo(unknown.said());
        knock.run();
        knockUnknown.run();
        var times = Interleaved.compare(PAIRS, knock, knockUnknown);
        System.out.println("Sign-in, " + what + " and an unknown name: " + times);
        assertThat(times.apart()).as(what + " and an unknown name: " + times).isFalse();
        assertThat(times.other()).as("a password is checked in any case").isGreaterThan(5);
    }

    /** The page of one browser, at which somebody tries again and again. */
    private static final class Door {
        private final Browser browser = new Browser(house);
        private final String name;
        private final Map<String, String> form;

        Door(String name) {
            this.name = name;
            String token = Browser.csrf(browser.get("/sign-in").body()).getOrDefault("_csrf", "");
            form = Map.of("name", name, "password", WRONG, "_csrf", token);
        }

        HttpResponse<String> knock() {
            return browser.post("/sign-in", form);
        }

        void knockAnotherDay() {
            house.clock().forward(Duration.ofHours(25));
            knock();
        }

        /** Everything that is answered, without what differs at every answer. */
        String said() {
            HttpResponse<String> answer = knock();
            return answer.statusCode() + "\n" + answer.headers().map().keySet() + "\n"
                    + answer.body()
                            .replace(name, "NAME")
                            .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "TOKEN")
                            .replaceAll("data-options=\"[^\"]+\"", "CHALLENGE");
        }
    }
}
