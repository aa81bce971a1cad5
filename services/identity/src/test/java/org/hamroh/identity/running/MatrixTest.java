package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.identity.running.Portal.json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hamroh.identity.person.Role;
import org.hamroh.kernel.testing.access.AccessMatrix;
import org.hamroh.kernel.testing.access.AccessTable;
import org.hamroh.kernel.testing.access.Things;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Every endpoint tried from every position, against the rows of {@code access.yml}; and every operation of the administrator's
 * interface, as its own description lists them, tried with tokens that real people hold.
 */
class MatrixTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

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
    void nobodyGetsMoreThanTheTableSays() {
        var table = AccessTable.read(Path.of(AccessTable.FILE));
        var report = new AccessMatrix(
                        table,
                        "http://127.0.0.1:" + house.port() + "/id",
                        new IssuedByHouse(keys),
                        // What an administrator is shown belongs to no organisation in particular.
                        Things.ofNobody())
                .run();
        System.out.println("Access matrix of /id: " + report.size());
        assertThat(report.found()).as(String.join("\n", report.found())).isEmpty();
    }

    @Test
    void theMatricesTryEveryRoleThatThereIs() {
        assertThat(AccessTable.roles())
                .containsExactlyInAnyOrder(
                        Stream.of(Role.values()).map(Role::code).toArray(String[]::new));
    }

    @Test
    void nobodyButAnAdministratorGetsAnythingDone() throws Exception {
        Map<String, String> strangers = strangers();
        List<String> operations = operations();
        List<String> opened = new ArrayList<>();
        int tried = 0;
        for (String operation : operations) {
            for (var who : strangers.entrySet()) {
                int status = call(operation, who.getValue()).statusCode();
                tried++;
                int expected = who.getKey().startsWith("with a token") ? 403 : 401;
                if (status != expected) {
                    opened.add(operation + " for somebody " + who.getKey() + ": " + status);
                }
            }
        }
        assertThat(opened).isEmpty();
        assertThat(operations).hasSizeGreaterThan(20);
        System.out.printf(
                "Administration: %d operations × %d strangers = %d calls, all refused%n",
                operations.size(), strangers.size(), tried);
    }

    @Test
    void theMatrixWouldNoticeAnOpenDoor() {
        String admin = Administration.by(house, keys, "admin@platform.example").token();
        assertThat(call("get /id/admin/organisations", admin).statusCode()).isEqualTo(200);
    }

    @Test
    void theDescriptionOpensInABrowser() {
        assertThat(new Browser(house).get("/openapi").statusCode()).isEqualTo(200);
    }

    @Test
    void officersLearnTheNamesOfTheirColleaguesAndNobodyElseDoes() throws Exception {
        String officer =
                Administration.by(house, keys, "officer@ombudsman.example").token();
        var told = call("get /id/colleagues?role=ombudsman.officer,ombudsman.head", officer);
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(json(told).get("items").size()).isEqualTo(2);
        assertThat(json(told).get("items").get(0).propertyNames()).containsExactlyInAnyOrder("id", "name");
        assertThat(json(call("get /id/colleagues?role=admin", officer))
                        .get("items")
                        .size())
                .isZero();
        for (var who : strangers().entrySet()) {
            if (!who.getKey().contains("@ombudsman.example")) {
                assertThat(call("get /id/colleagues", who.getValue()).statusCode())
                        .as(who.getKey())
                        .isEqualTo(who.getKey().startsWith("with a token") ? 403 : 401);
            }
        }
        String counterpart =
                Administration.by(house, keys, "officer@ombudsman-ru.example").token();
        assertThat(call("get /id/colleagues", counterpart).statusCode()).isEqualTo(403);
    }

    @Test
    void theInvitationOfWhoIsSuspendedIsWorthNothing() throws Exception {
        Administration first = Administration.by(house, keys, "admin@platform.example");
        JsonNode other = first.created("/people", """
                {"signInName":"second@platform.example","name":"Second","organisation":"platform-demo",
                 "roles":["admin"],"language":"en"}""");
        assertThat(first.post("/people/" + other.get("id").asString() + "/suspension", null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(new Browser(house)
                        .fill("/link", Map.of("code", other.get("code").asString()))
                        .statusCode())
                .isEqualTo(422);
    }

    private static Map<String, String> strangers() throws Exception {
        Map<String, String> strangers = new TreeMap<>();
        strangers.put("without a token", "");
        strangers.put("with rubbish for a token", "rubbish");
        JsonNode tokens = json(new Portal(house, keys)
                .exchange(
                        Portal.code(new Browser(house), "admin@platform.example", "safar-bo-hamroh"), Portal.VERIFIER));
        strangers.put("showing an ID token", tokens.get("id_token").asString());
        strangers.put("showing a refresh token", tokens.get("refresh_token").asString());
        for (String person : List.of(
                "officer@ombudsman.example",
                "head@ombudsman.example",
                "secretary@coordination.example",
                "nobody@platform.example")) {
            strangers.put(
                    "with a token of " + person,
                    Administration.by(house, keys, person).token());
        }
        return strangers;
    }

    private static List<String> operations() {
        JsonNode paths = json(call("get /id/openapi", "")).get("paths");
        List<String> operations = new ArrayList<>();
        paths.propertyNames()
                .forEach(path -> paths.get(path).propertyNames().forEach(method -> {
                    if (METHODS.contains(method) && path.contains("/admin/")) {
                        operations.add(method + " /id" + path.replaceFirst("^/id", ""));
                    }
                }));
        return operations;
    }

    private static HttpResponse<String> call(String operation, String token) {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replaceAll("\\{[a-z]+}", "00000000-0000-0000-0000-000000000001");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .method(parts[0].toUpperCase(java.util.Locale.ROOT), HttpRequest.BodyPublishers.ofString("{}"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
