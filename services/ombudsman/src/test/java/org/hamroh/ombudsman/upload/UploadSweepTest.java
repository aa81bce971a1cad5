package org.hamroh.ombudsman.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.hamroh.ombudsman.Api;
import org.hamroh.ombudsman.Bodies;
import org.hamroh.ombudsman.EmbeddedOmbudsman;
import org.hamroh.ombudsman.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@EmbeddedOmbudsman
class UploadSweepTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Holders holders;

    @Autowired
    private MongoTemplate mongo;

    private Api api;

    @BeforeEach
    void speak() {
        api = new Api(port);
    }

    private void sweepAfter(Duration time) {
        new UploadSweep(uploads, java.util.List.of(holders), Clock.offset(Clock.systemUTC(), time)).sweep();
    }

    @Test
    void whatNobodyFiledWithinADayIsGoneWithAllItsPieces() {
        var id = UUID.fromString(upload().get("id").asString());

        sweepAfter(Duration.ofHours(23));
        assertThat(pieces(id)).isPositive();
        sweepAfter(Duration.ofHours(25));

        assertThat(uploads.find(id)).isEmpty();
        assertThat(pieces(id)).isZero();
    }

    @Test
    void whatACaseHoldsStaysForEver() {
        var upload = upload();
        api.file(
                        Bodies.filing()
                                .attaching(
                                        upload.get("id").asString(),
                                        upload.get("key").asString())
                                .json(),
                        Api.key())
                .expect(201);
        var id = UUID.fromString(upload.get("id").asString());

        sweepAfter(Duration.ofHours(25));
        sweepAfter(Duration.ofDays(7));

        assertThat(uploads.find(id)).isPresent();
        assertThat(pieces(id)).isPositive();
    }

    @Test
    void whatWasClaimedForACaseThatWasNeverWrittenIsRemoved() {
        var upload = upload();
        var id = UUID.fromString(upload.get("id").asString());
        uploads.claim(id, UUID.randomUUID(), "command", Clock.systemUTC().instant());

        sweepAfter(Duration.ofHours(2));

        assertThat(uploads.find(id)).isEmpty();
    }

    @Test
    void piecesOfAnUploadThatBrokeOffAreRemoved() {
        var id = UUID.randomUUID();
        var breaking = new InputStream() {
            private final InputStream start = new ByteArrayInputStream(new byte[600_000]);

            @Override
            public int read() {
                throw new UnsupportedOperationException("read in pieces");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws java.io.IOException {
                int count = start.read(bytes, offset, length);
                if (count < 0) {
                    throw new OutOfMemoryError("as good as a crash");
                }
                return count;
            }
        };
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> uploads.store(
                        id, "image/png", 1, new byte[1], Clock.systemUTC().instant(), breaking))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(pieces(id)).isPositive();

        sweepAfter(Duration.ofHours(25));

        assertThat(pieces(id)).isZero();
    }

    private tools.jackson.databind.JsonNode upload() {
        return api.upload("a.png", Pictures.drawn("png")).expect(201).json();
    }

    private long pieces(UUID id) {
        return mongo.getCollection("uploads.chunks").countDocuments(new Document("files_id", id));
    }
}
