package org.hamroh.kernel.audit;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bson.UuidRepresentation;

/**
 * {@code audit verify}: walks the chains of all services and says what is wrong with which entry. Arguments: {@code
 * SERVICE=MONGODB-URI …}, the URI with its database; or the URI of a server without one, for all of its databases that hold an
 * audit and are named as their services. Exit code 0 if nothing is wrong, 1 if something is, 2 if it cannot be said.
 */
public final class VerifyApplication {
    static {
        // What the driver has to say is no part of the answer.
        System.setProperty("logback.configurationFile", "audit-verify-logback.xml");
    }

    private VerifyApplication() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(run(arguments, out));
        } catch (RuntimeException e) {
            out.println("The audit cannot be read: " + e.getMessage());
            System.exit(2);
        }
    }

    static int run(String[] arguments, PrintStream out) {
        Map<String, MongoClient> clients = new TreeMap<>();
        Map<String, Database> databases = new TreeMap<>();
        try {
            for (String argument : arguments) {
                if (argument.startsWith("mongodb")) {
                    MongoClient client = clients.computeIfAbsent(argument, u -> client(new ConnectionString(u)));
                    audited(client).forEach(name -> databases.put(name, new Database(client, name)));
                } else {
                    one(argument, clients, databases);
                }
            }
            if (databases.isEmpty()) {
                throw new IllegalArgumentException("nothing has been noted there yet");
            }
            return verify(databases, out);
        } finally {
            clients.values().forEach(MongoClient::close);
        }
    }

    private static List<String> audited(MongoClient server) {
        List<String> names = new ArrayList<>();
        for (String name : server.listDatabaseNames()) {
            if (server.getDatabase(name)
                    .listCollectionNames()
                    .into(new ArrayList<>())
                    .contains(AuditChain.COLLECTION)) {
                names.add(name);
            }
        }
        return names;
    }

    private static void one(String argument, Map<String, MongoClient> clients, Map<String, Database> databases) {
        int equals = argument.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("not SERVICE=MONGODB-URI: " + argument);
        }
        var uri = new ConnectionString(argument.substring(equals + 1));
        String service = argument.substring(0, equals);
        String database = uri.getDatabase();
        MongoClient client = clients.computeIfAbsent(uri.getConnectionString(), u -> client(uri));
        databases.put(service, new Database(client, database == null ? service : database));
    }

    private record Database(MongoClient client, String name) {}

    private static MongoClient client(ConnectionString uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyConnectionString(uri)
                .build());
    }

    private static int verify(Map<String, Database> databases, PrintStream out) {
        boolean good = true;
        for (String service : databases.keySet()) {
            long began = System.nanoTime();
            List<Head> witnessed = new ArrayList<>();
            databases.forEach((other, database) -> {
                if (!other.equals(service)) {
                    witnessed.addAll(Witness.heads(
                            database.client().getDatabase(database.name()).getCollection(Witness.COLLECTION), service));
                }
            });
            Database own = databases.get(service);
            var chain =
                    new AuditChain(own.client().getDatabase(own.name()).getCollection(AuditChain.COLLECTION), service);
            var finding = new Verification(service, chain.all(), witnessed).run();
            double seconds = (System.nanoTime() - began) / 1e9;
            out.printf(
                    Locale.ROOT,
                    "%-14s %,d entries good, %,d witnessed heads, the last at entry %,d, %.1f s%n",
                    service,
                    finding.entries(),
                    finding.witnessed(),
                    finding.witnessedUntil(),
                    seconds);
            if (finding.fault() != null) {
                out.printf("%-14s FAULT: %s%n", service, finding.fault());
                good = false;
            }
        }
        out.println(good ? "No fault was found." : "The audit was tampered with.");
        return good ? 0 : 1;
    }
}
