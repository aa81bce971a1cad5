package org.hamroh.kernel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hamroh.engines.EmbeddedKafka;
import org.hamroh.engines.EmbeddedMongo;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points a test context at the embedded engines, started once per test JVM in a folder of their own, and at the test
 * issuer's keys. Use by {@code @ContextConfiguration(initializers = EmbeddedEngines.class)}.
 */
public final class EmbeddedEngines implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** The folder of both engines' files and of the secrets: to look for what must not be in it. */
    public static Path folder() {
        return Running.INSTANCE.folder;
    }

    /** {@code bootstrap.servers} of the broker. */
    public static String kafka() {
        return Running.INSTANCE.kafka.bootstrapServers();
    }

    /** Connection string of the MongoDB-wire server, without a database. */
    public static String mongo() {
        return "mongodb://127.0.0.1:" + Running.INSTANCE.mongo.port() + "/";
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String service = context.getEnvironment().getProperty("spring.application.name", "test");
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + mongo() + service,
                        "spring.kafka.bootstrap-servers=" + kafka(),
                        "hamroh.keys=" + folder().resolve("keys"),
                        "hamroh.jwks-uri=" + TestTokens.jwksUri())
                .applyTo(context);
    }

    private static final class Running {
        static final Running INSTANCE = new Running();
        final Path folder;
        final EmbeddedMongo mongo;
        final EmbeddedKafka kafka;

        Running() {
            try {
                folder = Files.createTempDirectory("hamroh-engines");
                mongo = EmbeddedMongo.start(folder.resolve("mongo.mv"), 0);
                kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
