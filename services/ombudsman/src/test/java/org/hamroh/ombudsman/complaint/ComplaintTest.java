package org.hamroh.ombudsman.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.KeyFolder;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.outbox.PendingEvent;
import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.receipt.Receipt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComplaintTest {
    private static final Instant FILED = Instant.parse("2026-12-31T20:30:00Z");
    private static final Instant LATER = FILED.plusSeconds(3600);

    private CaseKeys keys;
    private CaseKey key;
    private Complaint complaint;

    @BeforeEach
    void file(@TempDir Path folder) {
        keys = CaseKeys.of(new KeyFolder(folder), "ombudsman");
        var id = UUID.fromString("0193a1b2-0000-7000-8000-000000000001");
        var wrapped = keys.create(Complaint.COLLECTION, id);
        key = keys.open(wrapped, Complaint.COLLECTION, id);
        complaint = Complaint.file(
                id,
                "ombudsman-tj",
                Reference.draw(2026, new Random(1)),
                new Receipt("123456", new byte[16], new byte[32]),
                Statement.of(filing(null), key),
                List.of(),
                wrapped,
                new Repetition("hash", new Sealed(new byte[1]), FILED),
                FILED);
    }

    static Filing filing(Filing.@Nullable Contact contact) {
        return new Filing(
                "unpaid_wages",
                "RU",
                "RU-SVE",
                " Екатеринбург ",
                null,
                "2026-08-01",
                null,
                new Filing.Amount("1 200,50", "RUB"),
                "Се моҳ музд надоданд",
                null,
                "tg",
                contact,
                null,
                null);
    }

    @Test
    void aFiledComplaintWaitsForTheOfficeAndIsCountedOnTheDayInDushanbe() {
        assertThat(complaint.stage()).isEqualTo(new Stage.Filed());
        assertThat(complaint.waitingFor()).isEqualTo(Side.OFFICE);
        assertThat(complaint.lastMessageAt()).isEqualTo(FILED);
        assertThat(events()).containsExactly("filed");
        assertThat(complaint.outbox().getFirst().data()).contains("\"filedOn\":\"2027-01-01\"");
    }

    @Test
    void anAdmittedComplaintCanBeClosedAndNotRefused() {
        complaint.admit("officer", LATER);
        assertThatThrownBy(() -> complaint.refuse(Ground.REPEATED, "x", key, "officer", LATER))
                .isInstanceOf(WrongStage.class);
        assertThatThrownBy(() -> complaint.admit("officer", LATER)).isInstanceOf(WrongStage.class);

        complaint.close(Outcome.WAGES_PAID, "пардохт шуд", key, "officer", LATER);

        assertThat(complaint.stage().code()).isEqualTo("closed");
        assertThat(complaint.waitingFor()).isNull();
        assertThat(complaint.history())
                .extracting(entry -> entry.stage().code())
                .containsExactly("filed", "admitted", "closed");
        assertThat(events()).containsExactly("filed", "admitted", "closed");
    }

    @Test
    void aRefusedComplaintTakesNothingButNotes() {
        complaint.refuse(Ground.OUTSIDE_MANDATE, "ба суд", key, "officer", LATER);

        assertThatThrownBy(() -> complaint.close(Outcome.MEDIATED, "x", key, "o", LATER))
                .isInstanceOf(WrongStage.class);
        assertThatThrownBy(() -> complaint.answer(message(Side.COMPLAINANT, false)))
                .isInstanceOf(WrongStage.class);
        assertThatThrownBy(() -> complaint.say(message(Side.OFFICE, false))).isInstanceOf(WrongStage.class);
        complaint.say(message(Side.OFFICE, true));

        assertThat(complaint.messages()).hasSize(1);
        assertThat(events()).containsExactly("filed", "not-admitted");
    }

    @Test
    void theConversationTellsWhoseTurnItIsAndANoteDoesNot() {
        complaint.say(message(Side.OFFICE, true));
        assertThat(complaint.waitingFor()).isEqualTo(Side.OFFICE);
        complaint.say(message(Side.OFFICE, false));
        assertThat(complaint.waitingFor()).isEqualTo(Side.COMPLAINANT);
        complaint.answer(message(Side.COMPLAINANT, false));
        assertThat(complaint.waitingFor()).isEqualTo(Side.OFFICE);
        assertThat(complaint.lastMessageAt()).isEqualTo(LATER);
        assertThat(events()).containsExactly("filed", "office-asked", "complainant-answered");
    }

    @Test
    void whatIsForgottenCannotBeReadAndNothingCanBeDoneWithItAnyMore() {
        var before = new CaseReading(keys)
                .of(complaint)
                .open("narrative", complaint.statement().narrative());
        complaint.forget();

        assertThat(before).isEqualTo("Се моҳ музд надоданд");
        assertThat(new CaseReading(keys)
                        .of(complaint)
                        .open("narrative", complaint.statement().narrative()))
                .isNull();
        assertThat(complaint.repetition()).isNull();
        assertThat(complaint.allowedMoves(officer("ombudsman-tj", Set.of()))).isEmpty();
        assertThat(WholeCase.of(complaint, new CaseReading(keys).of(complaint), Set.of())
                        .narrative())
                .isNull();
    }

    @Test
    void aSealedTextOpensInItsOwnFieldOnly() {
        var narrative = complaint.statement().narrative();
        assertThatThrownBy(() -> key.open("request", narrative)).isInstanceOf(CaseKey.Tampered.class);
    }

    @Test
    void movesAreForTheOfficersOfTheOfficeAndPlace() {
        assertThat(complaint.allowedMoves(officer("ombudsman-tj", Set.of())))
                .containsExactly(Move.ADMIT, Move.REFUSE, Move.MESSAGE, Move.NOTE);
        assertThat(complaint.allowedMoves(officer("ombudsman-tj", Set.of("RU"))))
                .isNotEmpty();
        assertThat(complaint.allowedMoves(officer("ombudsman-tj", Set.of("RU-MOW"))))
                .isEmpty();
        assertThat(complaint.allowedMoves(officer("ombudsman-ru", Set.of()))).isEmpty();
    }

    @Test
    void everyFilterOfTheCaseloadIsATermOfTheComplaint() {
        var terms = Facets.of(complaint.stage(), complaint.statement());
        assertThat(terms).hasSize(12).doesNotHaveDuplicates();
        for (var stage : new @Nullable String[] {null, "filed"}) {
            for (var category : new @Nullable String[] {null, "unpaid_wages"}) {
                for (var place : new @Nullable String[] {null, "RU", "RU-SVE"}) {
                    assertThat(terms).contains(Facets.term(stage, category, place));
                }
            }
        }
    }

    @Test
    void noEventCarriesWhatWasSealed() {
        complaint.say(message(Side.OFFICE, false));
        assertThat(complaint.outbox())
                .allSatisfy(event -> assertThat(event.data()).doesNotContain("Екатеринбург", "музд"));
        assertThat(ComplaintEvent.class.getPermittedSubclasses()).hasSize(6);
        assertThat(filing(null).errors(LocalDate.of(2026, 12, 31))).isEmpty();
    }

    private Message message(Side from, boolean internal) {
        var id = UUID.randomUUID();
        return new Message(
                id, LATER, from, internal, null, key.seal(Message.textField(id), "x"), List.of(), id.toString());
    }

    private List<String> events() {
        return complaint.outbox().stream()
                .map(PendingEvent::type)
                .map(type -> type.replaceAll(".*complaint.(.*).v1", "$1"))
                .toList();
    }

    private static Caller officer(String office, Set<String> places) {
        return new Caller("person", office, "ombudsman", Set.of("ombudsman.officer"), places, Locale.ENGLISH);
    }
}
