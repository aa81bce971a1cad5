package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Guessing passwords gets nobody in, and tells nobody who has an account. Each test has an account of its own. */
class SignInTest {

    private static final String PASSWORD = "safar-bo-hamroh";
    private static final String WRONG = "not-the-password";

    @TempDir
    static Path keys;

    private static House house;

    @BeforeAll
    static void open() {
        house = House.open(Engine.freshDatabase(), keys, true);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void anUnknownNameAWrongPasswordAndALockedAccountGetTheSameAnswer() {
        String locked = "recorder@screening.example";
        fail(locked, 5);
        HttpResponse<String> unknown = new Browser(house).signIn("stranger@ombudsman.example", WRONG);
        assertThat(unknown.statusCode()).isEqualTo(422);
        for (String name : new String[] {"head@ombudsman.example", locked}) {
            HttpResponse<String> known = new Browser(house).signIn(name, WRONG);
            assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
            assertThat(sameForAll(known, name)).isEqualTo(sameForAll(unknown, "stranger@ombudsman.example"));
            assertThat(known.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
        }
    }

    @Test
    void fiveFailuresLockEvenTheRightPasswordOutForHalfAMinute() {
        String name = "coordinator@health.example";
        fail(name, 5);
        assertThat(new Browser(house).signIn(name, PASSWORD).statusCode()).isEqualTo(422);
        house.clock().forward(Duration.ofSeconds(31));
        assertThat(new Browser(house).signIn(name, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(failures(name)).isZero();
    }

    @Test
    void aSixthFailureLocksForTwiceAsLong() {
        String name = "committee@lender.example";
        fail(name, 5);
        house.clock().forward(Duration.ofSeconds(31));
        fail(name, 1);
        house.clock().forward(Duration.ofSeconds(31));
        assertThat(new Browser(house).signIn(name, PASSWORD).statusCode()).isEqualTo(422);
        house.clock().forward(Duration.ofSeconds(31));
        assertThat(new Browser(house).signIn(name, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void failuresAtTheSameMomentAreAllCounted() throws Exception {
        String name = "member@coordination.example";
        Callable<Integer> failing = () -> new Browser(house).signIn(name, WRONG).statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(Collections.nCopies(2, failing)))
                    .allSatisfy(answer -> assertThat(answer.resultNow()).isEqualTo(422));
        }
        assertThat(failures(name)).isEqualTo(2);
    }

    @Test
    void manyGuessesAtTheSameMomentGetNoFurtherThanFive() throws Exception {
        String name = "secretary@coordination.example";
        Callable<Integer> failing = () -> new Browser(house).signIn(name, WRONG).statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(Collections.nCopies(20, failing));
        }
        assertThat(failures(name)).isEqualTo(5);
    }

    @Test
    void aNameMayBeTypedInCapitalsAndWithSpaces() {
        assertThat(new Browser(house)
                        .signIn("  Counsellor@Surkhob.Example ", PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aSignInGetsANewSessionSoAPlantedOneIsWorthNothing() {
        Browser browser = new Browser(house);
        browser.get("/sign-in");
        String before = browser.cookie("HAMROH_ID");
        browser.signIn("editor@content.example", PASSWORD);
        assertThat(browser.cookie("HAMROH_ID")).isNotEqualTo(before);
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        HttpResponse<String> answer = new Browser(house)
                .post("/sign-in", java.util.Map.of("name", "editor@content.example", "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(new Browser(house).signIn(name, WRONG).statusCode()).isEqualTo(422);
        }
    }

    private static int failures(String name) {
        Document person = house.bean(MongoTemplate.class)
                .findOne(new Query(where("signInName").is(name)), Document.class, "people");
        return java.util.Objects.requireNonNull(person)
                .get("lockout", Document.class)
                .getInteger("failures");
    }

    private static String sameForAll(HttpResponse<String> answer, String name) {
        return answer.body()
                .replace(name, "NAME")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "TOKEN")
                .replaceAll("data-options=\"[^\"]+\"", "CHALLENGE");
    }
}
