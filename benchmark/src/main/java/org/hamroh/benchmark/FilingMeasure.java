package org.hamroh.benchmark;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * Filing through the gateway against a bare driver inserting the same document on the same engine. The bare insert has no
 * second index, no event to publish and no HTTP; it is what durable storage alone costs. Between the turns the events of
 * the filings are waited for, so that no turn pays for the other's. What the processes computed for a filing includes sending
 * its events and counting it elsewhere.
 */
final class FilingMeasure {

    private static final Duration DRAIN = Duration.ofMinutes(2);

    private final Platform platform;
    private final Options options;

    FilingMeasure(Platform platform, Options options) {
        this.platform = platform;
        this.options = options;
    }

    List<Result> run() throws Exception {
        try (MongoClient mongo = MongoClients.create("mongodb://127.0.0.1:" + platform.port("mongo"))) {
            warmUp();
            MongoCollection<RawBsonDocument> filed =
                    mongo.getDatabase("ombudsman").getCollection("complaints", RawBsonDocument.class);
            drain(filed);
            RawBsonDocument sample = filed.find().first();
            if (sample == null) {
                throw new IllegalStateException("Nothing was filed");
            }
            MongoCollection<BsonDocument> bare =
                    mongo.getDatabase("benchmark").getCollection("bare", BsonDocument.class);
            Load.closed(options.connections(), options.turn(), i -> () -> bare.insertOne(copy(sample)));
            List<Double> raw = new ArrayList<>();
            List<Double> whole = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            Cpu cpu = new Cpu(platform);
            long before = filed.countDocuments();
            for (int round = 0; round < options.rounds(); round++) {
                raw.add(Load.closed(options.connections(), options.turn(), i -> () -> bare.insertOne(copy(sample))));
                cpu.start();
                whole.add(Load.closed(options.connections(), options.turn(), i -> filer()));
                ratios.add(whole.getLast() / raw.getLast());
                drain(filed);
                cpu.stop();
            }
            bare.drop();
            String figures = String.format(
                    Locale.ROOT,
                    "%.0f of %.0f a second, %d bytes",
                    Median.of(whole),
                    Median.of(raw),
                    sample.getByteBuffer().remaining());
            long filings = filed.countDocuments() - before;
            return List.of(
                    new Result("Filing through the gateway : bare insert", figures, Median.of(ratios), "×", 0.5, true),
                    new Result(
                            "Computing for one filing, all processes",
                            cpu.each(filings),
                            cpu.sum(filings),
                            "ms",
                            5,
                            false));
        }
    }

    private void warmUp() {
        for (int i = 0; i < 2; i++) {
            Load.closed(options.connections(), options.turn(), caller -> filer());
        }
    }

    private Caller filer() {
        Line line = new Line(platform.port("gateway"));
        return new Caller() {
            @Override
            public void call() throws Exception {
                Filings.file(line);
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }

    private static BsonDocument copy(RawBsonDocument sample) {
        BsonDocument copy = sample.decode(new BsonDocumentCodec());
        copy.put("_id", new BsonObjectId());
        return copy;
    }

    private static void drain(MongoCollection<RawBsonDocument> filed) throws InterruptedException {
        long deadline = System.nanoTime() + DRAIN.toNanos();
        while (filed.find(Filters.gt("outbox.at", new Date(0))).limit(1).first() != null) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The events of the filings are not sent after " + DRAIN);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
