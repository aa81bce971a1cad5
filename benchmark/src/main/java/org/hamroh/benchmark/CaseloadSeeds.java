package org.hamroh.benchmark;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts very many complaints straight into the database: copies of some that were filed, and partly taken up, through the
 * gateway, each with an id, a reference, a receipt and a time of its own. So whatever the service derives from a complaint is
 * as it made it. Only what is sealed opens in the originals alone; the list reads none of it.
 */
final class CaseloadSeeds {

    private static final String[] RIGHTS = {"unpaid_wages", "registration", "labour_contract", "documents_withheld"};
    private static final String[] REGIONS = {"RU-SVE", "RU-MOW", "RU-SPE", "KZ-75"};
    private static final Duration DRAIN = Duration.ofMinutes(1);
    private static final Duration APART = Duration.ofMinutes(3);
    private static final int AT_ONCE = 500;
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRTVWXYZ";

    private final MongoCollection<RawBsonDocument> complaints;
    private final List<BsonDocument> originals = new ArrayList<>();
    private final Set<String> references = new HashSet<>();
    private final Random random = new Random(20260101);
    private final Instant newest = Instant.now().minus(Duration.ofHours(1));
    private int made;

    CaseloadSeeds(MongoCollection<RawBsonDocument> complaints, Line line, String bearer)
            throws IOException, InterruptedException {
        this.complaints = complaints;
        Set<String> filed = new HashSet<>();
        for (String right : RIGHTS) {
            for (String region : REGIONS) {
                String reference = Filings.file(line, right, region).reference();
                filed.add(reference.replace("-", ""));
                if (filed.size() % 3 == 0) {
                    takeUp(line, bearer, reference);
                }
            }
        }
        awaitEventsSent();
        for (RawBsonDocument each : complaints.find(Filters.in("reference", filed))) {
            originals.add(each.decode(new BsonDocumentCodec()));
        }
    }

    private static void takeUp(Line line, String bearer, String reference) throws IOException {
        JsonNode list = JsonMapper.shared()
                .readTree(line.get("/api/ombudsman/caseload?reference=" + reference, "Authorization", bearer)
                        .text());
        String path = "/api/ombudsman/complaints/"
                + list.get("items").get(0).get("id").asString();
        String tag = line.get(path, "Authorization", bearer).headers().getOrDefault("etag", "");
        Line.Answer answer = line.send("POST", path + "/review", new byte[0], "Authorization", bearer, "If-Match", tag);
        if (answer.status() != 200) {
            throw new IOException("Taking a complaint up was answered " + answer.status() + " " + answer.text());
        }
    }

    private void awaitEventsSent() throws InterruptedException {
        long deadline = System.nanoTime() + DRAIN.toNanos();
        while (complaints.find(Filters.gt("outbox.at", new Date(0))).first() != null && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Adds until there are so many in all; returns the reference of one of them. */
    String growTo(int size) {
        String reference = "";
        List<RawBsonDocument> batch = new ArrayList<>();
        for (long missing = size - complaints.countDocuments(); missing > 0; missing--) {
            BsonDocument copy = copy();
            reference = copy.getString("reference").getValue();
            batch.add(new RawBsonDocument(copy, new BsonDocumentCodec()));
            if (batch.size() == AT_ONCE || missing == 1) {
                complaints.insertMany(batch);
                batch.clear();
            }
        }
        return reference;
    }

    private BsonDocument copy() {
        BsonDocument copy = originals.get(made % originals.size()).clone();
        Instant at = newest.minus(APART.multipliedBy(made++));
        BsonDateTime time = new BsonDateTime(at.toEpochMilli());
        copy.put("_id", new BsonBinary(id(at)));
        copy.put("reference", new BsonString(reference()));
        copy.put("filedAt", time);
        copy.put("lastMessageAt", time);
        copy.remove("repetition");
        // Not digits, so no receipt code that is drawn later meets it.
        copy.getDocument("receipt").put("locator", new BsonString("seed-" + made));
        return copy;
    }

    /** A UUIDv7, as the service's own are (RFC 9562). */
    private UUID id(Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    /** As the service draws them: the last character makes the sum of 2^position × value one modulo 29. */
    private String reference() {
        while (true) {
            StringBuilder text = new StringBuilder("TJ26");
            int sum = (2 * 2 + 6) * 2;
            for (int i = 0; i < 5; i++) {
                int value = random.nextInt(ALPHABET.length());
                text.append(ALPHABET.charAt(value));
                sum = (sum + value) * 2 % ALPHABET.length();
            }
            String whole = text.append(ALPHABET.charAt(Math.floorMod(1 - sum, ALPHABET.length())))
                    .toString();
            if (references.add(whole)) {
                return whole;
            }
        }
    }
}
