package org.hamroh.engines;

import java.io.IOException;
import java.nio.file.Path;

/** A broker in a process of its own. */
final class KafkaProcess {
    private KafkaProcess() {}

    @SuppressWarnings("resource") // runs until it is killed
    public static void main(String[] arguments) throws IOException {
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println("READY kafka=" + kafka.port());
    }
}
