package org.hamroh.identity.running;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.stream.Stream;
import org.hamroh.identity.IdentityApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A running identity over a database and a key folder that outlive it, so a test can start it again. */
final class House implements AutoCloseable {

    /** Where browsers believe the house to be; nothing listens there. */
    static final String PUBLIC = "https://hamroh.example";

    private final ConfigurableApplicationContext running;
    private final TestClock clock = new TestClock();
    private final String console;

    private House(String database, Path keys, boolean demo, @Nullable JavaMailSender post, String... more) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            running = new SpringApplicationBuilder(IdentityApplication.class)
                    .initializers(context -> {
                        var beans = (GenericApplicationContext) context;
                        beans.registerBean("testClock", Clock.class, () -> clock);
                        if (post != null) {
                            beans.registerBean("post", JavaMailSender.class, () -> post);
                        }
                    })
                    .run(Stream.concat(
                                    Stream.of(
                                                    "--server.port=0",
                                                    "--spring.mongodb.uri=" + database,
                                                    "--spring.kafka.bootstrap-servers=" + Engine.broker(),
                                                    "--hamroh.keys=" + keys,
                                                    "--hamroh.demo=" + demo,
                                                    "--hamroh.second-factor=" + (demo ? "optional" : "required"),
                                                    "--hamroh.public-url=" + PUBLIC,
                                                    "--hamroh.identity.password.memory=1024",
                                                    "--hamroh.identity.password.iterations=1",
                                                    "--logging.level.root=WARN")
                                            .filter(each -> Stream.of(more).noneMatch(own -> sameSetting(own, each))),
                                    Stream.of(more))
                            .toArray(String[]::new));
        } finally {
            System.setOut(before);
        }
        console = printed.toString(StandardCharsets.UTF_8);
    }

    private static boolean sameSetting(String one, String other) {
        return one.split("=", 2)[0].equals(other.split("=", 2)[0]);
    }

    /** @param more settings that win over those of every test */
    static House open(String database, Path keys, boolean demo, String... more) {
        return new House(database, keys, demo, null, more);
    }

    /** A house that can send letters. */
    static House open(String database, Path keys, boolean demo, JavaMailSender post) {
        return new House(database, keys, demo, post);
    }

    int port() {
        return ((ServletWebServerApplicationContext) running).getWebServer().getPort();
    }

    <T> T bean(Class<T> type) {
        return running.getBean(type);
    }

    /** Which handlers it has. */
    Collection<RequestMappingHandlerMapping> mappings() {
        return running.getBeansOfType(RequestMappingHandlerMapping.class).values();
    }

    TestClock clock() {
        return clock;
    }

    /** What was printed while it started. */
    String console() {
        return console;
    }

    @Override
    public void close() {
        running.close();
    }
}
