package org.hamroh.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path folder;

    @Test
    void showsProgressUntilAllAreReadyThenTheAddress() throws Exception {
        try (var running = Running.start(folder, "--no-training").awaitReady()) {
            running.await("the address is shown", () -> running.console().contains("Stop with Ctrl-C"));
            assertThat(running.console())
                    .contains("identity is ready after")
                    .contains("(3 of 3)")
                    .containsPattern(
                            "hamroh   \\| Ready after [0-9.]+ s: http://localhost:" + running.status("gateway.port"))
                    .doesNotContain("Demo people")
                    .as("colour is for terminals")
                    .doesNotContain("\033[");
        }
    }

    @Test
    void showsTheDemoPeopleWhenThereAreAny() throws Exception {
        try (var running = Running.start(folder, "--no-training", "--demo").awaitReady()) {
            running.await("they are shown", () -> running.console().contains("admin@platform.example"));
            assertThat(running.ask("identity", "/environment")).contains("HAMROH_DEMO=true");
        }
    }

    @Test
    void leadsEachLineWithTheNameOfItsProcess() throws Exception {
        try (var running = Running.start(folder, "--no-training").awaitReady()) {
            assertThat(running.console())
                    .contains("identity | fake begins, салом")
                    .contains("gateway  | fake begins, салом");
        }
    }

    @Test
    void tellsEveryApplicationWhereEverythingIs() throws Exception {
        try (var running = Running.start(folder, "--no-training").awaitReady()) {
            String gateway = running.status("gateway.port");
            String identity = running.status("identity.port");
            assertThat(running.ask("gateway", "/environment").lines())
                    .contains(
                            "SERVER_PORT=" + gateway,
                            "SERVER_ADDRESS=127.0.0.1",
                            "HAMROH_PUBLIC_URL=http://localhost:" + gateway,
                            "HAMROH_ISSUER=http://localhost:" + gateway + "/id",
                            "HAMROH_IDENTITY_URL=http://127.0.0.1:" + identity,
                            "HAMROH_JWKS_URI=http://127.0.0.1:" + identity + "/id/oauth2/jwks",
                            "HAMROH_KEYS=" + running.data().toRealPath().resolve("keys"),
                            "HAMROH_DEMO=false",
                            "SPRING_MONGODB_URI=mongodb://127.0.0.1:" + running.status("mongo.port") + "/gateway",
                            "SPRING_KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:" + running.status("kafka.port"),
                            "FAKE_OWN=its own");
        }
    }

    @Test
    void keepsSecretsFromOtherPeopleOfTheMachine() throws Exception {
        String first;
        Path secret = folder.resolve("data/keys/portal-client-secret");
        try (var running = Running.start(folder, "--no-training").awaitReady()) {
            first = Files.readString(secret);
            assertThat(first).hasSizeGreaterThan(40);
            assertThat(permissions(secret)).isEqualTo("rw-------");
            assertThat(permissions(running.data().resolve("keys"))).isEqualTo("rwx------");
        }
        try (var again = Running.start(folder, "--no-training").awaitReady()) {
            assertThat(Files.readString(secret)).as("the same over restarts").isEqualTo(first);
            assertThat(again.process().isAlive()).isTrue();
        }
    }

    @Test
    void refusesASecondStartOnTheSameFolder() throws Exception {
        try (var running = Running.start(folder, "--no-training").awaitReady();
                var second = Running.start(folder, "--no-training")) {
            assertThat(second.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(second.process().exitValue()).isEqualTo(1);
            assertThat(second.console())
                    .contains(
                            "already runs on the data folder " + running.data().toRealPath())
                    .contains("process " + running.process().pid());
            assertThat(running.status("ready")).isEqualTo("true");
        }
    }

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (var running = Running.start(
                                folder.resolve("one").toFile().mkdir() ? folder.resolve("one") : folder,
                                "--no-training")
                        .awaitReady();
                var second = Running.start(
                        Files.createDirectory(folder.resolve("two")),
                        "--no-training",
                        "--port",
                        running.status("gateway.port"))) {
            assertThat(second.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(second.process().exitValue()).isEqualTo(1);
            assertThat(second.console()).contains("is taken by another program", "--port");
        }
    }

    @Test
    void startsADeadProcessAgainOnItsPort() throws Exception {
        try (var running = Running.start(folder, "--no-training").awaitReady()) {
            ProcessHandle first = running.child("identity").orElseThrow();
            String port = running.status("identity.port");
            first.destroyForcibly();
            running.await(
                    "another process answers",
                    () -> running.child("identity")
                                    .filter(next -> next.pid() != first.pid())
                                    .isPresent()
                            && running.status("ready").equals("true"));
            assertThat(running.status("identity.port")).isEqualTo(port);
            assertThat(running.ask("identity", "/ready")).isEqualTo("yes");
            assertThat(running.console()).contains("identity was killed (signal 9)", "starting it again in 0.5 s");
        }
    }

    @Test
    void waitsLongerAfterEachDeath() throws Exception {
        try (var running = Running.start(folder, "--no-training", "-Dfake.dies=yes")) {
            running.await("three deaths", () -> running.console().contains("starting it again in 2.0 s"));
            assertThat(running.console())
                    .containsSubsequence(
                            "unlucky ended (code 3)", "again in 0.5 s", "again in 1.0 s", "again in 2.0 s");
            assertThat(running.status("ready")).isEqualTo("false");
        }
    }

    @Test
    void stopsAllInReverseOrderWhenAsked() throws Exception {
        try (var running = Running.start(folder, "--no-training").awaitReady()) {
            List<ProcessHandle> children = running.process().children().toList();
            assertThat(children).hasSize(3);
            running.process().destroy();
            assertThat(running.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(running.process().exitValue()).isZero();
            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertThat(running.console())
                    .containsSubsequence(
                            "gateway  | fake ends politely",
                            "identity | fake ends politely",
                            "engines  | fake ends politely",
                            "Stopped");
            assertThat(running.data().resolve("status.properties")).doesNotExist();
        }
    }

    @Test
    void leavesNoProcessBehindWhenKilled() throws Exception {
        try (var running = Running.start(folder, "--no-training").awaitReady()) {
            List<ProcessHandle> children = running.process().children().toList();
            running.process().destroyForcibly();
            running.await("they leave", () -> children.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void endsWhatAKilledStartLeftBehindEvenIfItHangs() throws Exception {
        try (var running = Running.start(folder, "--no-training").awaitReady()) {
            ProcessHandle hanging = running.child("engines").orElseThrow();
            new ProcessBuilder("kill", "-STOP", Long.toString(hanging.pid()))
                    .start()
                    .waitFor();
            running.process().destroyForcibly().waitFor();
            try (var next = Running.start(folder, "--no-training")) {
                next.await("a new launcher is ready", () -> next.console().contains("Stop with Ctrl-C"));
                assertThat(hanging.isAlive()).isFalse();
                assertThat(next.console()).contains("of an earlier start");
            }
        }
    }

    @Test
    void startsFasterFromACacheMadeInTheBackgroundAndIgnoresADamagedOne() throws Exception {
        try (var running = Running.start(folder).awaitReady()) {
            running.await("caches are made", () -> running.console().contains("Faster starts are prepared for 3 of 3"));
        }
        try (var cached = Running.start(folder).awaitReady()) {
            String command = String.join(
                    " ",
                    cached.child("gateway").orElseThrow().info().arguments().orElseThrow());
            assertThat(command).contains("-XX:AOTCache=");
        }
        try (var caches = Files.newDirectoryStream(folder.resolve("cache/gateway"), "*.aot")) {
            for (Path cache : caches) {
                byte[] bytes = Files.readAllBytes(cache);
                java.util.Arrays.fill(bytes, 0, bytes.length / 2, (byte) 7);
                Files.write(cache, bytes);
            }
        }
        try (var damaged = Running.start(folder)) {
            damaged.awaitReady();
            assertThat(damaged.console()).doesNotContain("gateway ended", "gateway was killed");
        }
    }

    @Test
    void pausesGrowAndAHealthyLifeEndsThem() {
        var backoff = new Backoff();
        Duration moment = Duration.ofSeconds(1);
        assertThat(List.of(backoff.after(moment), backoff.after(moment), backoff.after(moment)))
                .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
        for (int death = 0; death < 20; death++) {
            backoff.after(moment);
        }
        assertThat(backoff.after(moment)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.after(Duration.ofMinutes(2))).isEqualTo(Duration.ofMillis(500));
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
