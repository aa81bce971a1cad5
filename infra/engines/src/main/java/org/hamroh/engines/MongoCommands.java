package org.hamroh.engines;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes every command from the wire and runs it through the {@link GroupCommit}. */
final class MongoCommands extends AbstractMongoBackend {
    private static final Logger log = LoggerFactory.getLogger(MongoCommands.class);

    /** About the connection, not the data: answered at once, so a slow disk does not look like a dead server. */
    private static final Set<String> CONNECTION =
            Set.of("ismaster", "ping", "buildinfo", "whatsmyuri", "endsessions", "getlog", "hostinfo");

    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "getmore",
            "killcursors",
            "listcollections",
            "listindexes",
            "listdatabases",
            "dbstats",
            "collstats",
            "validate",
            "serverstatus");

    private final MVStore store;
    private final GroupCommit commits;
    private final Map<String, StoredDatabase> databases = new ConcurrentHashMap<>();

    MongoCommands(MVStore store, GroupCommit commits, Clock clock) {
        super(clock);
        this.store = store;
        this.commits = commits;
        IndexMaps.databases(store).forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return databases.computeIfAbsent(name, n -> new StoredDatabase(n, store, getCursorRegistry()));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        databases.remove(name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("hello")) {
            Document reply = super.handleCommand(channel, database, "ismaster", query);
            return reply.append("isWritablePrimary", true);
        }
        if (CONNECTION.contains(name)) {
            return super.handleCommand(channel, database, command, query);
        }
        try {
            return READS.contains(name) || name.equals("aggregate") && !writes(query)
                    ? commits.read(() -> run(channel, database, command, query))
                    : commits.write(() -> run(channel, database, command, query));
        } catch (MongoServerException e) {
            throw e;
        } catch (RuntimeException e) {
            // Without the message, which may quote a document.
            log.error("command {} failed: {} at {}", name, e.getClass().getName(), e.getStackTrace());
            throw e;
        }
    }

    private Document run(Channel channel, String database, String command, Document query) {
        return LeadingMatch.during(database, query, () -> super.handleCommand(channel, database, command, query));
    }

    private static boolean writes(Document aggregation) {
        return String.valueOf(aggregation.get("pipeline")).matches("(?s).*\\$(merge|out).*");
    }

    /** Reads of clients older than the message protocol. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return commits.read(() -> super.handleQuery(query));
    }

    /** Removes expired documents, so many at a time that others need not wait long. */
    void expire() {
        for (StoredDatabase database : databases.values()) {
            while (commits.read(() -> database.hasExpired(getClock().instant()))) {
                commits.write(() -> database.expire(getClock().instant(), 500));
            }
        }
    }

    @Override
    public void close() {
        super.close();
        commits.close();
    }
}
