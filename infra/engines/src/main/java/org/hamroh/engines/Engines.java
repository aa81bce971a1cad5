package org.hamroh.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs both engines over one data folder until it is told to stop.
 *
 * <p>{@code --data=DIR --mongo-port=N --kafka-port=N}, or in the environment {@code HAMROH_ENGINES_DATA},
 * {@code HAMROH_MONGO_PORT} and {@code HAMROH_KAFKA_PORT}. Port 0 means the port of the last run over this folder, or a
 * free one. When both engines accept requests it prints {@code READY mongo=PORT kafka=PORT}.
 *
 * <p>Exit codes: 143 after SIGTERM, 2 wrong arguments, 3 another run uses the folder, 4 an engine cannot start, 5 the
 * Mongo store can no longer be written (start again once the disk has room: what was confirmed is there).
 */
public final class Engines implements AutoCloseable {
    static {
        // A name of its own, since applications have this jar on their class path in tests.
        setDefault("logback.configurationFile", "engines-logback.xml");
        // Few buffers that are kept: the library's default keeps some for each of the server's many threads.
        setDefault("io.netty.allocator.type", "pooled");
        setDefault("io.netty.allocator.numDirectArenas", "2");
        setDefault("io.netty.allocator.numHeapArenas", "2");
        setDefault("io.netty.allocator.maxOrder", "7");
        setDefault("io.netty.allocator.useCacheForAllThreads", "false");
    }

    private static final Logger log = LoggerFactory.getLogger(Engines.class);

    private final DataFolder folder;
    private final EmbeddedMongo mongo;
    private final EmbeddedKafka kafka;

    private Engines(DataFolder folder, EmbeddedMongo mongo, EmbeddedKafka kafka) {
        this.folder = folder;
        this.mongo = mongo;
        this.kafka = kafka;
    }

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            Options options = Options.of(arguments, System.getenv());
            Engines engines = start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(engines::close, "stop"));
            System.out.println("READY mongo=" + engines.mongo.port() + " kafka=" + engines.kafka.port());
            System.out.flush();
        } catch (IllegalArgumentException e) {
            exit(2, e);
        } catch (DataFolder.InUse e) {
            exit(3, e);
        } catch (IOException | RuntimeException e) {
            log.error("cannot start", e);
            exit(4, e);
        }
        stopped.await();
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static void exit(int code, Exception reason) {
        System.err.println("engines: " + reason.getMessage());
        System.exit(code);
    }

    private static Engines start(Options options) throws IOException {
        DataFolder folder = DataFolder.lock(options.data());
        int kafkaPort = folder.port("kafka", options.kafkaPort());
        // A thread of our own: those of the common pool do not see the classes inside a runnable jar, which Kafka loads
        // by name.
        CompletableFuture<EmbeddedKafka> starting = CompletableFuture.supplyAsync(
                () -> startKafka(options.data().resolve("kafka"), kafkaPort),
                task -> Thread.ofPlatform().name("start-kafka").start(task));
        EmbeddedMongo mongo = EmbeddedMongo.start(
                options.data().resolve("mongo.store"), folder.port("mongo", options.mongoPort()), Engines::giveUp);
        EmbeddedKafka kafka = starting.join();
        folder.remember(mongo.port(), kafka.port());
        return new Engines(folder, mongo, kafka);
    }

    private static EmbeddedKafka startKafka(Path dir, int port) {
        try {
            return EmbeddedKafka.start(dir, port);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Ends the process: whoever watches it starts it again, and opening the file anew tells what is on the disk. */
    private static void giveUp(Throwable cause) {
        new Thread(() -> System.exit(5), "give-up").start();
    }

    @Override
    public void close() {
        kafka.close();
        mongo.close();
        folder.close();
    }

    /** What to run over. */
    record Options(Path data, int mongoPort, int kafkaPort) {
        static Options of(String[] arguments, java.util.Map<String, String> environment) {
            String data = environment.getOrDefault("HAMROH_ENGINES_DATA", "data/engines");
            String mongo = environment.getOrDefault("HAMROH_MONGO_PORT", "0");
            String kafka = environment.getOrDefault("HAMROH_KAFKA_PORT", "0");
            for (String argument : arguments) {
                String value = argument.substring(argument.indexOf('=') + 1);
                switch (argument.substring(0, Math.max(0, argument.indexOf('=')))) {
                    case "--data" -> data = value;
                    case "--mongo-port" -> mongo = value;
                    case "--kafka-port" -> kafka = value;
                    default ->
                        throw new IllegalArgumentException(
                                "unknown argument " + argument + "; known: --data=DIR --mongo-port=N --kafka-port=N");
                }
            }
            return new Options(Path.of(data).toAbsolutePath(), port(mongo), port(kafka));
        }

        private static int port(String text) {
            if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
                throw new IllegalArgumentException("not a port: " + text);
            }
            return Integer.parseInt(text);
        }
    }
}
