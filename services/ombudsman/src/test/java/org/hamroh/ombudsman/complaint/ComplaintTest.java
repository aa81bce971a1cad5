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
import org.hamroh.kernel.problem.Refusal;
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
        move(Move.ADMIT, new Stage.Admitted());
        assertThatThrownBy(() -> move(Move.REFUSE, refused(Ground.REPEATED))).isInstanceOf(WrongStage.class);
        assertThatThrownBy(() -> move(Move.ADMIT, new Stage.Admitted())).isInstanceOf(WrongStage.class);

        conclude(Move.CLOSE, Outcome.WAGES_PAID, "officer");

        assertThat(complaint.stage().code()).isEqualTo("closed");
        assertThat(complaint.waitingFor()).isNull();
        assertThat(complaint.history())
                .extracting(entry -> entry.stage().code())
                .containsExactly("filed", "admitted", "closed");
        assertThat(events()).containsExactly("filed", "admitted", "closed");
    }

    @Test
    void aRefusedComplaintTakesNothingButNotes() {
        move(Move.REFUSE, refused(Ground.OUTSIDE_MANDATE));

        assertThatThrownBy(() -> conclude(Move.CLOSE, Outcome.MEDIATED, "o")).isInstanceOf(WrongStage.class);
        assertThatThrownBy(() -> complaint.answer(message(Side.COMPLAINANT, false)))
                .isInstanceOf(WrongStage.class);
        assertThatThrownBy(() -> complaint.say(message(Side.OFFICE, false))).isInstanceOf(WrongStage.class);
        complaint.say(message(Side.OFFICE, true));

        assertThat(complaint.messages()).hasSize(1);
        assertThat(events()).containsExactly("filed", "not-admitted", "noted");
    }

    @Test
    void thatNoViolationWasFoundNeedsASecondOfficer() {
        move(Move.ADMIT, new Stage.Admitted());
        conclude(Move.CLOSE, Outcome.NO_VIOLATION_FOUND, "first");

        assertThat(complaint.stage().code()).isEqualTo("awaiting_confirmation");
        assertThatThrownBy(() -> complaint.confirm("first", act("first"))).isInstanceOf(Refusal.class);
        complaint.confirm("second", act("second"));

        assertThat(complaint.stage().code()).isEqualTo("closed");
        assertThat(events()).containsExactly("filed", "admitted", "confirmation-asked", "closed");
    }

    @Test
    void aConfirmedResultIsClosedByOneOfficer() {
        move(Move.ADMIT, new Stage.Admitted());
        conclude(Move.RESOLVE, Outcome.NO_VIOLATION_FOUND, "first");
        complaint.confirm("second", act("second"));
        assertThat(complaint.stage().code()).isEqualTo("resolved");

        complaint.close(act("first"));

        assertThat(complaint.stage().code()).isEqualTo("closed");
    }

    @Test
    void anAnswerLetsTheWorkGoOnWhereItStood() {
        move(Move.REVIEW, new Stage.UnderReview());
        complaint.ask(message(Side.OFFICE, false), act("officer"));
        assertThat(complaint.waitingFor()).isEqualTo(Side.COMPLAINANT);

        complaint.answer(message(Side.COMPLAINANT, false));

        assertThat(complaint.stage()).isEqualTo(new Stage.UnderReview());
        assertThat(complaint.waitingFor()).isEqualTo(Side.OFFICE);
        assertThat(events())
                .containsExactly(
                        "filed",
                        "under-review",
                        "complainant-awaited",
                        "office-asked",
                        "complainant-answered",
                        "resumed");
    }

    @Test
    void aReopenedComplaintGoesOnWhereItMayAndIsReviewedIfItNeverWas() {
        move(Move.REFUSE, refused(Ground.REPEATED));
        complaint.reopen(act("officer"));
        assertThat(complaint.stage()).isEqualTo(new Stage.UnderReview());
        move(Move.ADMIT, new Stage.Admitted());
        complaint.move(Move.WITHDRAW, new Stage.Withdrawn(), Act.of(Actor.COMPLAINANT, LATER));
        assertThat(complaint.waitingFor()).isNull();

        complaint.reopen(act("officer"));

        assertThat(complaint.stage()).isEqualTo(new Stage.UnderInvestigation());
        assertThat(complaint.waitingFor()).isEqualTo(Side.OFFICE);
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
        assertThat(events()).containsExactly("filed", "noted", "office-asked", "complainant-answered");
    }

    @Test
    void whatIsForgottenCannotBeReadAndNothingCanBeDoneWithItAnyMore() {
        var before = new CaseReading(keys)
                .of(complaint)
                .open("narrative", complaint.statement().narrative());
        complaint.forget(Act.of(Actor.COMPLAINANT, LATER));

        assertThat(before).isEqualTo("Се моҳ музд надоданд");
        assertThat(new CaseReading(keys)
                        .of(complaint)
                        .open("narrative", complaint.statement().narrative()))
                .isNull();
        assertThat(complaint.repetition()).isNull();
        assertThat(complaint.allowedMoves(officer("ombudsman-tj", Set.of()))).isEmpty();
        assertThat(WholeCase.of(
                                complaint,
                                new CaseReading(keys).of(complaint),
                                Set.of(),
                                null,
                                officer("ombudsman-tj", Set.of()))
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
                .containsExactly(
                        Move.REVIEW,
                        Move.ADMIT,
                        Move.REFUSE,
                        Move.MESSAGE,
                        Move.NOTE,
                        Move.ASSIGN,
                        Move.DECLARE_CONFLICT,
                        Move.REISSUE);
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
        assertThat(ComplaintEvent.class.getPermittedSubclasses()).hasSizeGreaterThan(6);
        assertThat(filing(null).errors(LocalDate.of(2026, 12, 31))).isEmpty();
    }

    private Message message(Side from, boolean internal) {
        var id = UUID.randomUUID();
        return new Message(
                id, LATER, from, internal, null, key.seal(Message.textField(id), "x"), List.of(), id.toString(), 0L);
    }

    private void move(Move move, Stage next) {
        complaint.move(move, next, act("officer"));
    }

    private Stage refused(Ground ground) {
        return new Stage.NotAdmitted(ground, key.seal(Complaint.EXPLANATION, "ба суд"), null);
    }

    private void conclude(Move move, Outcome outcome, String officer) {
        complaint.conclude(move, outcome, key.seal(Complaint.EXPLANATION, "шарҳ"), null, officer, act(officer));
    }

    private static Act act(String officer) {
        return Act.by(officer, "ombudsman-tj", LATER);
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
