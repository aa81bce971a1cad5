package org.hamroh.identity.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.hamroh.engines.EmbeddedMongo;

/** One database engine for all suites of this JVM; each house has a database of its own. */
final class Engine {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedMongo MONGO = start();

    private Engine() {}

    static String freshDatabase() {
        return "mongodb://127.0.0.1:" + MONGO.port() + "/identity" + DATABASES.incrementAndGet();
    }

    private static EmbeddedMongo start() {
        try {
            return EmbeddedMongo.start(
                    Files.createTempDirectory("hamroh-identity").resolve("store.db"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
