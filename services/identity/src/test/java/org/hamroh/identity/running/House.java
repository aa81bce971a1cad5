package org.hamroh.identity.running;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.hamroh.identity.IdentityApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running identity over a database and a key folder that outlive it, so a test can start it again. */
final class House implements AutoCloseable {

    /** Where browsers believe the house to be; nothing listens there. */
    static final String PUBLIC = "https://hamroh.example";

    private final ConfigurableApplicationContext running;
    private final TestClock clock = new TestClock();
    private final String console;

    private House(String database, Path keys, boolean demo) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            running = new SpringApplicationBuilder(IdentityApplication.class)
                    .initializers(context ->
                            ((GenericApplicationContext) context).registerBean("testClock", Clock.class, () -> clock))
                    .run(
                            "--server.port=0",
                            "--spring.mongodb.uri=" + database,
                            "--hamroh.keys=" + keys,
                            "--hamroh.demo=" + demo,
                            "--hamroh.public-url=" + PUBLIC,
                            "--hamroh.identity.password.memory=1024",
                            "--hamroh.identity.password.iterations=1",
                            "--logging.level.root=WARN");
        } finally {
            System.setOut(before);
        }
        console = printed.toString(StandardCharsets.UTF_8);
    }

    static House open(String database, Path keys, boolean demo) {
        return new House(database, keys, demo);
    }

    int port() {
        return ((ServletWebServerApplicationContext) running).getWebServer().getPort();
    }

    <T> T bean(Class<T> type) {
        return running.getBean(type);
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
