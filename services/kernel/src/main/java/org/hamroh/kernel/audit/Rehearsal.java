package org.hamroh.kernel.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * {@code audit rehearse}: shows that verifying finds what it should, and how long it takes. Makes up a chain in a database of
 * its own, tampers with it in each of the five ways, verifies each time, and takes the database away. Arguments: {@code
 * MONGODB-URI ENTRIES}. Exit code 0 if everything was found where it was done, 1 if not.
 */
public final class Rehearsal {
    static {
        System.setProperty("logback.configurationFile", "audit-verify-logback.xml");
    }

    private static final String SERVICE = "rehearsal";
    private static final String DATABASE = "hamroh-audit-rehearsal";
    private static final int TOGETHER = 500;

    private final MongoCollection<Document> entries;
    private final AuditChain chain;
    private final List<Head> heads = new ArrayList<>();
    private final PrintStream out;
    private boolean good = true;

    private Rehearsal(MongoCollection<Document> entries, PrintStream out) {
        this.entries = entries;
        this.chain = new AuditChain(entries, SERVICE);
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments[0], Integer.parseInt(arguments[1]), out) ? 0 : 1);
    }

    /** @param length of the chain, at least 20 */
    static boolean run(String uri, int length, PrintStream out) {
        try (MongoClient client = MongoClients.create(uri)) {
            var database = client.getDatabase(DATABASE);
            database.drop();
            try {
                var rehearsal = new Rehearsal(database.getCollection(AuditChain.COLLECTION), out);
                rehearsal.grow(length);
                rehearsal.play(length / 2);
                return rehearsal.good;
            } finally {
                database.drop();
            }
        }
    }

    private void grow(int length) {
        long began = System.nanoTime();
        Instant now = Instant.EPOCH.truncatedTo(ChronoUnit.MILLIS);
        for (int from = 0; from < length; from += TOGETHER) {
            List<Note> notes = IntStream.range(from, Math.min(length, from + TOGETHER))
                    .mapToObj(Rehearsal::note)
                    .toList();
            heads.add(chain.append(notes, now.plusSeconds(from)));
        }
        out.printf(Locale.ROOT, "written: %,d made-up entries in %.1f s%n", length, seconds(began));
    }

    private static Note note(int number) {
        return new Note(
                "0193a1b2-0000-7000-8000-%012d".formatted(number % 50),
                "ombudsman-tj",
                Set.of("ombudsman.officer"),
                "complaint-read",
                "workspace",
                "0193a1b2-0000-7000-8000-%012d".formatted(number % 5_000),
                Result.ALLOWED,
                null);
    }

    private void play(long middle) {
        expect("untouched", null);

        Document original = entry(middle);
        entries.updateOne(at(middle), Updates.set("who", "somebody else"));
        expect("one changed", new Fault(Fault.Kind.CHANGED, middle, middle));
        entries.replaceOne(at(middle), original);

        entries.deleteOne(at(middle));
        expect("one removed", new Fault(Fault.Kind.REMOVED, middle, middle));
        entries.insertOne(original);

        entries.insertOne(new Document(original).append("_id", middle + 0.5));
        expect("one inserted", new Fault(Fault.Kind.INSERTED, middle + 1, middle + 1));
        entries.deleteOne(Filters.eq("_id", middle + 0.5));

        Document other = entry(middle + 8);
        entries.replaceOne(at(middle), new Document(other).append("_id", middle));
        entries.replaceOne(at(middle + 8), new Document(original).append("_id", middle + 8));
        expect("two re-ordered", new Fault(Fault.Kind.REORDERED, middle, middle + 8));
        entries.replaceOne(at(middle), original);
        entries.replaceOne(at(middle + 8), other);

        long last = heads.getLast().seq();
        entries.deleteMany(Filters.gt("_id", last - 5));
        expect("the end cut off", new Fault(Fault.Kind.TRUNCATED, last - 4, last));
    }

    private void expect(String deed, @Nullable Fault fault) {
        long began = System.nanoTime();
        Verification.Finding finding = new Verification(SERVICE, chain.all(), heads).run();
        boolean found = Objects.equals(finding.fault(), fault);
        good &= found;
        out.printf(
                Locale.ROOT,
                "%s: %s, %s, after %,d good entries, %.2f s%n",
                deed,
                finding.fault() == null ? "no fault" : finding.fault(),
                found ? "as it should be" : "WHICH IS WRONG",
                finding.entries(),
                seconds(began));
    }

    private Document entry(long seq) {
        return Objects.requireNonNull(entries.find(at(seq)).first());
    }

    private static Bson at(long seq) {
        return Filters.eq("_id", seq);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
