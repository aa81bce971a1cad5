package org.hamroh.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker of one node (KRaft, its own controller) in this JVM, its log kept in a folder.
 *
 * <p>It keeps its cluster id, topics, messages and group offsets over restarts and over {@code kill -9}. When
 * {@link #start} returns, it accepts produce and fetch requests.
 *
 * <p>It is not a cluster: one copy of each message, so it survives the death of the process, not of the disk. It asks
 * for no password and listens on 127.0.0.1 only. Topics must be created by name; nothing expires unless a topic says so.
 * Messages reach the disk when the operating system writes them, so a power cut can cost the last seconds.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final String NODE = "1";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker over the log in a folder, creating both when absent.
     *
     * @param dir the folder of the log; one broker at a time
     * @param port the port to listen on, or 0 to pick a free one
     * @throws IOException if the folder cannot be read or written
     */
    public static EmbeddedKafka start(Path dir, int port) throws IOException {
        Files.createDirectories(dir);
        format(dir);
        int brokerPort = port == 0 ? Ports.free() : port;
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(settings(dir, brokerPort, Ports.free()), false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        return new EmbeddedKafka(server, brokerPort);
    }

    /** The port clients connect to. */
    public int port() {
        return port;
    }

    /** What clients give as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return HOST + ":" + port;
    }

    /** Stops the broker; everything acknowledged is in the log. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path dir) throws IOException {
        try (PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setClusterId(clusterId(dir))
                    .setNodeId(Integer.parseInt(NODE))
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setIgnoreFormatted(true)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(dir.toString())
                    .addDirectory(dir.toString())
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("cannot prepare the Kafka log in " + dir, e);
        }
    }

    private static String clusterId(Path dir) throws IOException {
        Path meta = dir.resolve("meta.properties");
        if (!Files.exists(meta)) {
            return Uuid.randomUuid().toString();
        }
        Properties known = new Properties();
        try (var in = Files.newBufferedReader(meta)) {
            known.load(in);
        }
        return known.getProperty("cluster.id");
    }

    private static Properties settings(Path dir, int port, int controllerPort) {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", NODE);
        p.put("log.dirs", dir.toString());
        p.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
        p.put("listeners", "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
        p.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("auto.create.topics.enable", "false");
        p.put("log.retention.ms", "-1");
        for (String internal : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            p.put(internal + ".replication.factor", "1");
            p.put(internal + ".num.partitions", "1");
        }
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("group.initial.rebalance.delay.ms", "0");
        // After a kill the controller waits for the dead broker's session before it admits the new one.
        p.put("broker.session.timeout.ms", "2000");
        p.put("broker.heartbeat.interval.ms", "500");
        p.put("initial.broker.registration.timeout.ms", "120000");
        // One node on a shared machine: few threads, small buffers.
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "2");
        p.put("background.threads", "2");
        p.put("group.coordinator.threads", "1");
        p.put("share.coordinator.threads", "1");
        p.put("log.cleaner.dedupe.buffer.size", "2097152");
        p.put("log.index.size.max.bytes", "1048576");
        p.put("metadata.max.idle.interval.ms", "5000");
        return p;
    }
}
