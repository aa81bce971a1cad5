package org.hamroh.kernel.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** Points a test context at a real MongoDB and a real Kafka in containers. Use with {@link EnabledWhereDockerRuns}. */
public final class ContainerEngines implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String service = context.getEnvironment().getProperty("spring.application.name", "test");
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + Running.INSTANCE.mongo.getConnectionString() + "/" + service,
                        "spring.kafka.bootstrap-servers=" + Running.INSTANCE.kafka.getBootstrapServers(),
                        "hamroh.jwks-uri=" + TestTokens.jwksUri())
                .applyTo(context);
    }

    private static final class Running {
        static final Running INSTANCE = new Running();
        final MongoDBContainer mongo = new MongoDBContainer("mongo:8.0");
        final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.1.0");

        Running() {
            mongo.start();
            kafka.start();
        }
    }
}
