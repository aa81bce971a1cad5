package org.hamroh.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.hamroh.kernel.testing.OwnEngines;
import org.hamroh.kernel.testing.TestTokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** The service, started over engines that a suite takes away and brings back. */
public final class Running implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Running(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static Running over(OwnEngines engines, String... more) {
        String[] arguments = Stream.of(
                        engines.arguments("coordination"),
                        new String[] {"--hamroh.jwks-uri=" + TestTokens.jwksUri()},
                        more)
                .flatMap(Stream::of)
                .toArray(String[]::new);
        return new Running(new SpringApplicationBuilder(CoordinationApplication.class).run(arguments));
    }

    public MongoTemplate mongo() {
        return context.getBean(MongoTemplate.class);
    }

    public Api api() {
        return new Api(
                Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port", Integer.class)));
    }

    /** All complaints filed within three years, by the interface. */
    public long filed() {
        return counts().get("total").get("filed").asLong();
    }

    public JsonNode counts() {
        String token = TestTokens.with("coordination.secretary")
                .of("coordination-tj", "coordination")
                .bearer();
        Api.Answer answer = api().get("/complaint-counts?from=2024-01&until=2026-12", token);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    public JsonNode letters() {
        return api().get(
                        "/dead-letters",
                        TestTokens.with("admin").of("platform", "platform").bearer())
                .json()
                .get("items");
    }

    public void awaitFiled(long expected) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(filed()).isEqualTo(expected));
    }

    public void awaitLetters(int expected) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(letters().size()).isEqualTo(expected));
    }

    @Override
    public void close() {
        context.close();
    }
}
