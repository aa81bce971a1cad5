package org.hamroh.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Random;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridFsTest {
    @TempDir
    Path folder;

    @Test
    void fileComesBackByteForByteAfterRestartAndIsGoneWhenDeleted() throws Exception {
        byte[] photo = new byte[3_000_000];
        new Random(1).nextBytes(photo);
        try (MongoRig rig = new MongoRig(folder.resolve("mongo.store"))) {
            ObjectId id = bucket(rig).uploadFromStream("photo", new ByteArrayInputStream(photo));
            ObjectId other = bucket(rig).uploadFromStream("other", new ByteArrayInputStream(new byte[10]));
            rig.restart();
            ByteArrayOutputStream back = new ByteArrayOutputStream();
            bucket(rig).downloadToStream(id, back);
            assertThat(back.toByteArray()).isEqualTo(photo);
            bucket(rig).delete(id);
            assertThat(rig.collection("fs.chunks").countDocuments()).isEqualTo(1);
            assertThat(bucket(rig).openDownloadStream(other).readAllBytes()).hasSize(10);
        }
    }

    private static GridFSBucket bucket(MongoRig rig) {
        return GridFSBuckets.create(rig.client().getDatabase("test"));
    }
}
