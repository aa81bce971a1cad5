package org.hamroh.engines;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server in this JVM that speaks MongoDB's wire protocol over one durable file.
 *
 * <p>A write is confirmed after it is synced to the file; many writers share one sync. A read shows nothing that a crash
 * could undo. After {@code kill -9} the file opens with every confirmed write and with its indexes. When the file cannot
 * be written or synced, nothing is confirmed any more: each command is refused with the cause.
 *
 * <p>It has secondary, compound, unique, sparse, partial and TTL indexes, which queries, sorts with a limit, and an
 * aggregation's leading {@code $match} use. Expired documents go within a few seconds.
 *
 * <p>It is never the production store. It asks for no password and listens on 127.0.0.1 only. Compared with MongoDB it
 * has no sessions, transactions, change streams, replication, text or geo search, views, collation, validators, capped
 * collections, pipeline updates or index keys that name an array position: it refuses them. It differs quietly in a few
 * things: a range on an array wants one element within it, decimals are compared as doubles except when sorted, strings
 * sort by UTF-16 unit, and binary data keeps no subtype but that of a UUID (other subtypes drop the connection).
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final String HOST = "127.0.0.1";
    /** A connection's command holds its loop until it is durable, so there must be more loops than busy connections. */
    private static final int LOOPS = 64;

    private final MongoServer server;
    private final ScheduledExecutorService upkeep;
    private final Runnable tidying;
    private final int port;

    private EmbeddedMongo(MongoServer server, ScheduledExecutorService upkeep, Runnable tidying) {
        this.server = server;
        this.upkeep = upkeep;
        this.tidying = tidying;
        port = server.getLocalAddress().getPort();
    }

    /**
     * Starts a server over a store file, creating it when absent.
     *
     * @param file the store; one server at a time
     * @param port the port to listen on, or 0 to pick a free one
     * @throws IOException if the file cannot be read, is damaged or belongs to a running server
     */
    public static EmbeddedMongo start(Path file, int port) throws IOException {
        return start(file, port, cause -> {});
    }

    /** As {@link #start(Path, int)}; {@code onFailure} learns why the store stopped confirming writes. */
    public static EmbeddedMongo start(Path file, int port, Consumer<Throwable> onFailure) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return start(file.toString(), port, onFailure);
    }

    static EmbeddedMongo start(String file, int port, Consumer<Throwable> onFailure) throws IOException {
        MVStore store = open(file);
        GroupCommit commits = new GroupCommit(store, cause -> {
            log.error("{} could not be written; no write is confirmed any more", file, cause);
            onFailure.accept(cause);
        });
        MongoServer server;
        MongoCommands commands;
        try {
            StoreFormat.upgrade(store);
            commands = new MongoCommands(store, commits, Clock.systemUTC());
            server = new MongoServer(commands);
            server.bind(new InetSocketAddress(InetAddress.getByName(HOST), port), 1, LOOPS);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw new IOException("cannot serve the store " + file + ": " + e.getMessage(), e);
        }
        ScheduledExecutorService upkeep = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("mongo-upkeep").factory());
        Upkeep tidying = new Upkeep(store, commits, commands);
        upkeep.scheduleWithFixedDelay(tidying, 1, 1, TimeUnit.SECONDS);
        return new EmbeddedMongo(server, upkeep, tidying);
    }

    private static MVStore open(String file) throws IOException {
        try {
            return StoreFile.open(file);
        } catch (MVStoreException e) {
            throw new IOException("cannot open the store " + file + ": " + e.getMessage(), e);
        }
    }

    /** The port clients connect to. */
    public int port() {
        return port;
    }

    /** What clients connect to, with a database's name appended. */
    public String uri(String database) {
        return "mongodb://" + HOST + ":" + port + "/" + database;
    }

    /** Removes what expired and rewrites sparse parts of the file now; otherwise done every second. */
    void tidy() {
        tidying.run();
    }

    /** Ends all connections and closes the file. */
    @Override
    public void close() {
        upkeep.shutdown();
        try {
            upkeep.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.shutdownNow();
    }
}
