package org.hamroh.engines;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.UuidRepresentation;

/** A server over a file with a client, restarted at will. */
final class MongoRig implements AutoCloseable {
    private final Path file;
    private EmbeddedMongo mongo;
    private MongoClient client;

    MongoRig(Path file) throws IOException {
        this.file = file;
        mongo = EmbeddedMongo.start(file, 0);
        client = client(mongo.port());
    }

    static MongoClient client(int port) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:" + port))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(20, TimeUnit.SECONDS))
                .applyToSocketSettings(s -> s.readTimeout(20, TimeUnit.SECONDS))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .retryWrites(false)
                .build());
    }

    EmbeddedMongo server() {
        return mongo;
    }

    MongoClient client() {
        return client;
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    void restart() throws IOException {
        close();
        mongo = EmbeddedMongo.start(file, 0);
        client = client(mongo.port());
    }

    @Override
    public void close() {
        client.close();
        mongo.close();
    }
}
