package org.hamroh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who copies the data folder, reads a topic or a log learns nothing that anybody told in confidence. */
@Order(70)
@ExtendWith(SharedPlatform.class)
final class NothingInPlainTextJourney {

    /** The demo people's own place in the logs and the database is public: they are no complainants. */
    private static final String PLANTED = "Нишонаи озмоишӣ planted-canary";

    private final Platform platform;

    NothingInPlainTextJourney(Platform platform) {
        this.platform = platform;
    }

    @Test
    void nothingConfidedIsFoundInAnyFile() {
        confideEverything();
        plant();
        var wanted = new TreeMap<String, List<String>>();
        Complainant.CONFIDENCES.forEach(text -> wanted.put(text, new ArrayList<>()));
        wanted.put(PLANTED, new ArrayList<>());
        wanted.put("unpaid_wages", new ArrayList<>());
        long bytes = search(wanted);

        assertThat(wanted.remove(PLANTED))
                .as("the search finds what is planted, in the database and in a topic")
                .anyMatch(file -> file.contains("mongo.store"))
                .anyMatch(file -> file.contains("hamroh.ombudsman.complaints"));
        assertThat(wanted.remove("unpaid_wages"))
                .as("the search finds what is no secret")
                .isNotEmpty();
        wanted.values().removeIf(List::isEmpty);
        assertThat(wanted).as("found in plain text").isEmpty();
        System.out.println("Nothing in plain text: " + Complainant.CONFIDENCES.size()
                + " texts in three encodings, not one in " + bytes / 1024 + " KB of data, topics and logs");
    }

    private void confideEverything() {
        var api = Api.of(platform);
        var photo = api.upload(Complainant.confide("ҳуҷҷати-махфӣ.jpg"), "image/jpeg", Photo.ofTimesheet())
                .expect(201)
                .json();
        var unclaimed =
                api.upload("unclaimed.jpg", "image/jpeg", Photo.ofTimesheet()).expect(201);
        assertThat(unclaimed.bytes()).isNotEmpty();
        Complainant.confide(Photo.PHONE);
        var paper =
                api.upload("шартнома.pdf", "application/pdf", Pdf.saying(Complainant.confide("canary-in-a-contract")));

        var filing = Complainant.filing(Complainant.confide("Маро дар анбор маҳкам карданд, ёрӣ диҳед"));
        filing.put("place", Complainant.confide("кӯчаи Қаҳрамонон 17"));
        filing.put("employer", Complainant.confide("ООО «Канарейка-Строй»"));
        filing.put("request", Complainant.confide("Шиносномаамро баргардонанд"));
        filing.put(
                "contact",
                Map.of(
                        "name", Complainant.confide("Ҷамшед Ғафуров-Канарӣ"),
                        "phone", Complainant.confide("+992900417317"),
                        "email", Complainant.confide("canary.jamshed@mail.example")));
        filing.put("consents", Map.of("contactMe", true, "shareWithCounterpart", true, "useInStatistics", true));
        var uploads = new ArrayList<Map<String, String>>();
        for (var stored : List.of(photo, paper.expect(201).json())) {
            uploads.add(Map.of(
                    "id",
                    stored.required("id").asString(),
                    "key",
                    stored.required("key").asString()));
        }
        filing.put("uploads", uploads);
        var receipt = Complainant.file(api, Api.JSON.writeValueAsString(filing));
        Complainant.confide(receipt.code());
        Complainant.confide(receipt.code().replace(" ", ""));

        var office = Office.at(platform);
        String id = office.caseOf(receipt.reference());
        office.admit(id);
        office.write(id, Complainant.confide("Саволи маҳрамона: шоҳидон ҳастанд?"), "complainant");
        office.write(id, Complainant.confide("Ёддошти дохилӣ барои роҳбар"), "internal");
        String answer = Api.JSON.writeValueAsString(
                Map.of("text", Complainant.confide("Бале, ду нафар: Ҳаким ва Қодир"), "uploads", List.of()));
        api.post(
                        "/api/ombudsman/complaints/mine/messages",
                        answer,
                        "Receipt-Code",
                        receipt.code(),
                        "Idempotency-Key",
                        Api.key())
                .expect(201);
        office.close(id, Complainant.confide("Шиноснома баргардонида шуд, парванда баста"));
        long filed = office.references().size();
        Await.until("the events are written", Duration.ofSeconds(60), office::counted, counted -> counted == filed);
    }

    /** The positive control goes the way of the real texts: through the same engines into the same files. */
    private void plant() {
        try (var mongo = MongoClients.create(platform.mongo())) {
            mongo.getDatabase("planted").getCollection("planted").insertOne(new Document("text", PLANTED));
        }
        Map<String, Object> settings = Map.of("bootstrap.servers", platform.kafka());
        try (var kafka = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            // Kept as a dead letter by its readers, which is what becomes of a message that nobody understands.
            kafka.send(new ProducerRecord<>("hamroh.ombudsman.complaints", "planted", PLANTED))
                    .get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long search(Map<String, List<String>> wanted) {
        var encoded = new TreeMap<String, List<byte[]>>();
        wanted.keySet()
                .forEach(text -> encoded.put(
                        text,
                        List.of(
                                text.getBytes(StandardCharsets.UTF_8),
                                text.getBytes(StandardCharsets.UTF_16LE),
                                text.getBytes(StandardCharsets.UTF_16BE),
                                Api.JSON.writeValueAsString(text).getBytes(StandardCharsets.UTF_8),
                                escaped(text))));
        var files = new TreeSet<>(Folders.files(platform.data()));
        files.add(platform.console());
        long bytes = 0;
        for (var file : files) {
            bytes += FileSearch.each(
                    file,
                    (block, length) -> encoded.forEach((text, forms) -> {
                        if (forms.stream().anyMatch(form -> Bytes.contains(block, length, form))) {
                            wanted.getOrDefault(text, new ArrayList<>()).add(file.toString());
                        }
                    }));
        }
        return bytes;
    }

    /** As careful JSON writers put it: every letter outside ASCII as its number. */
    private static byte[] escaped(String text) {
        var out = new StringBuilder();
        text.chars().forEach(each -> out.append(each < 128 ? String.valueOf((char) each) : "\\u%04x".formatted(each)));
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
