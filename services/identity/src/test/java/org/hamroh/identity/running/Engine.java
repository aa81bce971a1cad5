package org.hamroh.identity.running;

import java.util.concurrent.atomic.AtomicInteger;
import org.hamroh.kernel.testing.EmbeddedEngines;

/** One pair of engines for all suites of this JVM; each house has a database of its own. */
final class Engine {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Engine() {}

    static String freshDatabase() {
        return EmbeddedEngines.mongo() + "identity" + DATABASES.incrementAndGet();
    }

    static String broker() {
        return EmbeddedEngines.kafka();
    }
}
