package org.hamroh.ombudsman.upload;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/**
 * Encrypted files in GridFS. A file has a date on which it expires, until a case is seen to hold it; a claim names the case
 * and the command that claimed it, and is made by one conditional update.
 */
@Component
class Uploads implements Repository<Uploads.Stored, UUID> {
    private static final String BUCKET = "uploads";

    private final MongoDatabaseFactory database;

    Uploads(MongoDatabaseFactory database) {
        this.database = database;
    }

    /**
     * What is known of a stored file without its key.
     *
     * @param name sealed with the file's key
     * @param claimedFor the case, once claimed
     */
    record Stored(
            UUID id,
            String type,
            long size,
            byte[] name,
            @Nullable UUID claimedFor) {}

    void prepare() {
        files().createIndex(
                        Indexes.ascending("metadata.expires"),
                        new IndexOptions().name("expires").sparse(true));
    }

    void store(UUID id, String type, long size, byte[] name, Instant expires, InputStream encrypted) {
        var metadata = new Document("type", type)
                .append("size", size)
                .append("name", new Binary(name))
                .append("expires", Date.from(expires));
        bucket().uploadFromStream(
                        new BsonBinary(id), id.toString(), encrypted, new GridFSUploadOptions().metadata(metadata));
    }

    Optional<Stored> find(UUID id) {
        return Optional.ofNullable(files().find(Filters.eq("_id", id)).first()).map(Uploads::stored);
    }

    /** Claims a file for a case, unless another command has; tells the case for which it is claimed now. */
    Optional<Stored> claim(UUID id, UUID caseId, String command, Instant expires) {
        var mine = Filters.eq("metadata.claim.command", command);
        var repeated = files().find(Filters.and(Filters.eq("_id", id), mine)).first();
        if (repeated != null) {
            return Optional.of(stored(repeated));
        }
        var claim = new Document("command", command).append("caseId", caseId);
        var claimed = files().findOneAndUpdate(
                        Filters.and(Filters.eq("_id", id), Filters.exists("metadata.claim", false)),
                        Updates.combine(
                                Updates.set("metadata.claim", claim),
                                Updates.set("metadata.expires", Date.from(expires))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (claimed == null) {
            // Between the two looks the same command may have claimed it.
            claimed = files().find(Filters.and(Filters.eq("_id", id), mine)).first();
        }
        return Optional.ofNullable(claimed).map(Uploads::stored);
    }

    /** The encrypted bytes. */
    InputStream open(UUID id) {
        return bucket().openDownloadStream(new BsonBinary(id));
    }

    void delete(UUID id) {
        bucket().delete(new BsonBinary(id));
    }

    /** Deletes the file if nobody has claimed it; whoever claims it in the same moment keeps it. */
    boolean deleteUnclaimed(UUID id) {
        var free = Filters.and(Filters.eq("_id", id), Filters.exists("metadata.claim", false));
        boolean deleted = files().deleteOne(free).getDeletedCount() == 1;
        if (deleted) {
            chunks().deleteMany(Filters.eq("files_id", id));
        }
        return deleted;
    }

    List<Stored> expired(Instant now) {
        return files().find(Filters.lt("metadata.expires", Date.from(now)))
                .limit(500)
                .map(Uploads::stored)
                .into(new ArrayList<>());
    }

    /** A case holds the file for good. */
    void settle(UUID id) {
        files().updateOne(Filters.eq("_id", id), Updates.unset("metadata.expires"));
    }

    /** Removes the pieces of uploads that broke off before they became files; returns how many uploads. */
    int deletePieces(Instant from, Instant to) {
        var broken = chunks().find(Filters.and(
                        Filters.gte("_id", new ObjectId(Date.from(from), 0)),
                        Filters.lt("_id", new ObjectId(Date.from(to), 0))))
                .projection(Projections.include("files_id"))
                .map(chunk -> chunk.get("files_id", UUID.class))
                .into(new HashSet<>());
        broken.removeIf(id -> find(id).isPresent());
        broken.forEach(id -> chunks().deleteMany(Filters.eq("files_id", id)));
        return broken.size();
    }

    private static Stored stored(Document file) {
        var metadata = file.get("metadata", Document.class);
        var claim = metadata.get("claim", Document.class);
        return new Stored(
                file.get("_id", UUID.class),
                metadata.getString("type"),
                metadata.getLong("size"),
                metadata.get("name", Binary.class).getData(),
                claim == null ? null : claim.get("caseId", UUID.class));
    }

    private GridFSBucket bucket() {
        return GridFSBuckets.create(database.getMongoDatabase(), BUCKET);
    }

    private MongoCollection<Document> files() {
        return database.getMongoDatabase().getCollection(BUCKET + ".files");
    }

    private MongoCollection<Document> chunks() {
        return database.getMongoDatabase().getCollection(BUCKET + ".chunks");
    }
}
