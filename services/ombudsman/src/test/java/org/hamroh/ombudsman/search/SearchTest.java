package org.hamroh.ombudsman.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamroh.kernel.testing.TestTokens;
import org.hamroh.ombudsman.Api;
import org.hamroh.ombudsman.Bodies;
import org.hamroh.ombudsman.EmbeddedOmbudsman;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@EmbeddedOmbudsman
class SearchTest {
    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private BlindIndex index;

    private Api api;

    @BeforeEach
    void speak() {
        api = new Api(port);
    }

    @Test
    void caseIsFoundByWhatWasStatedAskedAndNoted() {
        String reference = file("Бригадир Салимов музди меҳнатро надод, шартномаи хаттӣ нест.");

        awaitFound("салимова мехнат", reference);
        JsonNode item = find("салимова мехнат").get("items").get(0);
        say(item.get("id").asString(), "Рақами парванда 778812", "complainant");
        say(item.get("id").asString(), "Ҳамкасбро пурсидам: Каримбоев", "internal");

        awaitFound("778812 Салимов", reference);
        awaitFound("каримбоев", reference);
        assertThat(find("салимов хоҷаев").get("items")).isEmpty();
    }

    @Test
    void wordsOfOnesPlacesOnlyAreFound() {
        String reference = file("Зодгоҳи ман Қизилқишлоқ аст.");
        awaitFound("қизилқишлоқ", reference);

        assertThat(found("қизилқишлоқ", TestTokens.with("ombudsman.officer").within("KZ")))
                .isEmpty();
        assertThat(found("қизилқишлоқ", TestTokens.with("ombudsman.officer").within("RU")))
                .hasSize(1);
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        long number = index.numbers("ombudsman-tj", List.of("кдфтш")).getFirst();
        for (int i = 0; i < 7; i++) {
            mongo.save(new CaseWords(
                    UUID.randomUUID(),
                    "ombudsman-tj",
                    Instant.parse("2024-01-01T00:00:00Z").plusSeconds(i / 2),
                    List.of("*|*|*"),
                    List.of(number)));
        }
        List<Integer> sizes = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = search("{\"size\":3,\"words\":\"кдфтш\",\"after\":\"" + after + "\"}", Api.officer())
                    .expect(200)
                    .json();
            sizes.add(page.get("items").size());
            after = page.path("next").asString("");
        } while (!after.isEmpty());

        // The cases themselves do not exist, so their rows are left out; the pages still end.
        assertThat(sizes).containsExactly(0, 0, 0);
    }

    @Test
    void searchForNothingIsExplained() {
        assertThat(search("{\"words\":\" ! \"}", Api.officer()).expect(422).text())
                .contains("search.words.required");
        search("{\"words\":\"" + "a".repeat(201) + "\"}", Api.officer()).expect(422);
        search("{\"words\":\"abc\",\"after\":\"nonsense\"}", Api.officer()).expect(422);
        search("{}", Api.officer()).expect(422);
    }

    private String file(String narrative) {
        return api.file(Bodies.filing().with("narrative", narrative).json(), Api.key())
                .expect(201)
                .json()
                .get("reference")
                .asString();
    }

    private void say(String id, String text, String visibility) {
        api.post(
                        "/complaints/" + id + "/messages",
                        "{\"text\":\"" + text + "\",\"visibility\":\"" + visibility + "\"}",
                        "Authorization",
                        Api.officer(),
                        "Idempotency-Key",
                        Api.key())
                .expect(201);
    }

    private void awaitFound(String words, String reference) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(find(words).get("items").toString()).contains(reference));
    }

    private JsonNode find(String words) {
        return search("{\"words\":\"" + words + "\"}", Api.officer())
                .expect(200)
                .json();
    }

    private JsonNode found(String words, TestTokens who) {
        return search("{\"words\":\"" + words + "\"}", who.bearer())
                .expect(200)
                .json()
                .get("items");
    }

    private Api.Answer search(String asked, String token) {
        return api.post("/caseload/search", asked, "Authorization", token);
    }
}
