package org.hamroh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.SimpleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A search that finds nothing proves nothing, unless it is known to find what is there. */
class CanarySearchTest {

    private static final String CANARY = "Канарейкаи озмоишӣ: ҷойи 17";
    private static final Canaries CANARIES = new Canaries(List.of(CANARY, "another"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFormIsFoundInTheMidstOfOtherBytes() throws IOException {
        for (Map.Entry<String, byte[]> form : Forms.of(CANARY).entrySet()) {
            Path file = file(form.getValue());
            assertThat(FileSearch.forCanaries(CANARIES, List.of(file)).places())
                    .as(form.getKey())
                    .anyMatch(place -> place.contains("(" + form.getKey() + ")"));
        }
    }

    @Test
    void base64IsFoundWhateverStandsBeforeTheText() throws IOException {
        for (String before : List.of("", "a", "ab", "abc", "{\"text\":\"")) {
            byte[] whole = (before + CANARY + "\"} and more").getBytes(StandardCharsets.UTF_8);
            byte[] encoded = java.util.Base64.getEncoder().encode(whole);
            assertThat(FileSearch.forCanaries(CANARIES, List.of(file(encoded))).places())
                    .as(before)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(CompressionType.class)
    void aRecordBatchIsOpenedHoweverItIsCompressed(CompressionType type) throws IOException {
        byte[] filler = "the same words again and again ".repeat(60).getBytes(StandardCharsets.UTF_8);
        MemoryRecords batch = MemoryRecords.withRecords(
                Compression.of(type).build(),
                new SimpleRecord(filler),
                new SimpleRecord(CANARY.getBytes(StandardCharsets.UTF_8)),
                new SimpleRecord(filler));
        ByteBuffer buffer = batch.buffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        assertThat(FileSearch.forCanaries(CANARIES, List.of(file(bytes))).places())
                .as("%s", type)
                .isNotEmpty();
    }

    @Test
    void aRolledLogIsOpened() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(("line\n".repeat(50_000) + CANARY + "\n" + "line\n".repeat(50_000))
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(FileSearch.forCanaries(CANARIES, List.of(file(zipped.toByteArray())))
                        .places())
                .isNotEmpty()
                .allMatch(place -> place.contains("GZIP"));
    }

    @Test
    void nothingIsFoundWhereNothingIs() throws IOException {
        byte[] other = CANARY.replace("17", "18").getBytes(StandardCharsets.UTF_8);
        FileSearch.Findings findings = FileSearch.forCanaries(CANARIES, List.of(file(other)));
        assertThat(findings.places()).isEmpty();
        assertThat(findings.bytes()).isGreaterThan(1 << 16);
    }

    @Test
    void whatLiesAcrossTwoBlocksOfReadingIsFound() throws IOException {
        byte[] planted = CANARY.getBytes(StandardCharsets.UTF_8);
        Path file = file(planted, FileSearch.BLOCK - planted.length / 2);
        assertThat(FileSearch.forCanaries(CANARIES, List.of(file)).places()).isNotEmpty();
    }

    private Path file(byte[] planted) throws IOException {
        return file(planted, 1 << 15);
    }

    private Path file(byte[] planted, int before) throws IOException {
        var random = new Random(planted.length);
        byte[] noise = new byte[before + (1 << 15)];
        random.nextBytes(noise);
        Path file = Files.createTempFile(folder, "planted", ".bin");
        var all = new ByteArrayOutputStream();
        all.write(noise, 0, before);
        all.writeBytes(planted);
        all.write(noise, before, 1 << 15);
        Files.write(file, all.toByteArray());
        return file;
    }
}
