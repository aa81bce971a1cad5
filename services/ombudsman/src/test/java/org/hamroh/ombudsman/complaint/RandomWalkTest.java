package org.hamroh.ombudsman.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.hamroh.kernel.outbox.PendingEvent;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.ombudsman.deadline.Deadlines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases that are moved at random, rightly and wrongly, by officers, complainants and time. */
class RandomWalkTest {
    private static final int WALKS = 10_000;
    private static final int STEPS = 25;
    private static final List<String> OFFICERS = List.of("anna", "boymurod", "dilnoza");

    private final Deadlines deadlines = Deadlines.of(
            List.of("every 01-01"),
            Map.of("filed", 1, "under_review", 2, "under_investigation", 3, "waiting_for_body", 1, "resolved", 2),
            Map.of(),
            1);

    @Test
    void tenThousandWalksKeepTheInvariants(@TempDir Path folder) {
        var cases = new Cases(folder);
        for (int seed = 0; seed < WALKS; seed++) {
            var random = new Random(seed);
            var complaint = cases.filed();
            complaint.keepTime(deadlines);
            var now = Cases.AT;
            for (int step = 0; step < STEPS; step++) {
                now = now.plus(Duration.ofHours(random.nextInt(60)));
                var before = Picture.of(complaint);
                boolean moved = step(cases, complaint, random, now);
                complaint.keepTime(deadlines);
                if (!moved) {
                    assertThat(Picture.of(complaint)).as("seed %d", seed).isEqualTo(before);
                }
            }
            check(complaint, seed);
        }
    }

    /** What a refused move must leave alone. */
    private record Picture(Stage stage, int history, int journal, int messages, int events, Team team) {
        static Picture of(Complaint complaint) {
            return new Picture(
                    complaint.stage(),
                    complaint.history().size(),
                    complaint.journal().size(),
                    complaint.messages().size(),
                    complaint.outbox().size(),
                    complaint.team());
        }
    }

    private static boolean step(Cases cases, Complaint complaint, Random random, Instant now) {
        var officer = OFFICERS.get(random.nextInt(OFFICERS.size()));
        var act = Cases.act(officer, now);
        try {
            switch (random.nextInt(12)) {
                case 0 -> complaint.ask(cases.message(Side.OFFICE, false, now), act);
                case 1 -> complaint.answer(cases.message(Side.COMPLAINANT, false, now));
                case 2 -> complaint.say(cases.message(Side.OFFICE, random.nextBoolean(), now));
                case 3 -> complaint.confirm(officer, act);
                case 4 -> complaint.assign(officer, OFFICERS, act);
                case 5 -> complaint.handOver(officer, OFFICERS.get(random.nextInt(OFFICERS.size())), act);
                case 6 -> complaint.reopen(act);
                case 7 ->
                    complaint.conclude(
                            random.nextBoolean() ? Move.RESOLVE : Move.CLOSE,
                            Outcome.values()[random.nextInt(Outcome.values().length)],
                            cases.key().seal(Complaint.EXPLANATION, "x"),
                            null,
                            officer,
                            act);
                case 8 -> {
                    return complaint.tellOverdue(
                            LocalDate.ofInstant(now, Complaint.DUSHANBE), Act.of(Actor.CLOCK, now));
                }
                case 9 -> {
                    if (random.nextInt(20) > 0) {
                        return false;
                    }
                    complaint.declareConflict(officer, act);
                }
                default -> any(cases, complaint, random, act);
            }
            return true;
        } catch (WrongStage | Refusal e) {
            return false;
        }
    }

    /** Any plain move to any stage, by anybody. A proposed result is only confirmed and a proposal only made by their own ways. */
    private static void any(Cases cases, Complaint complaint, Random random, Act act) {
        var possible = List.copyOf(Transitions.from(complaint.stage().kind()));
        var move = random.nextInt(4) == 0
                ? Move.values()[random.nextInt(Move.values().length)]
                : possible.get(random.nextInt(possible.size()));
        var stage = StageCode.values()[random.nextInt(StageCode.values().length)];
        if (Transitions.isStill(move)
                || Set.of(Move.ASK, Move.CONFIRM, Move.CLOSE, Move.RESOLVE, Move.REOPEN)
                        .contains(move)) {
            throw new WrongStage(complaint.stage(), move);
        }
        var actor = Actor.values()[random.nextInt(Actor.values().length)];
        complaint.move(move, cases.stage(stage), actor == Actor.OFFICE ? act : Act.of(actor, act.at()));
    }

    private static void check(Complaint complaint, int seed) {
        var history = complaint.history();
        for (int i = 1; i < history.size(); i++) {
            var move = Objects.requireNonNull(history.get(i).move());
            assertThat(Transitions.ends(history.get(i - 1).stage().kind(), move))
                    .as("seed %d", seed)
                    .contains(history.get(i).stage().kind());
            secondOfficer(history.get(i - 1), history.get(i), seed);
        }
        assertThat(complaint.stage()).isEqualTo(history.getLast().stage());
        assertThat(complaint.waitingFor() == null)
                .as("seed %d", seed)
                .isEqualTo(!complaint.stage().isOpen());
        assertThat(complaint.team().officers())
                .as("seed %d", seed)
                .doesNotHaveDuplicates()
                .noneMatch(complaint.team()::isConflicted);
        var clock = Objects.requireNonNull(complaint.countdown());
        assertThat(clock.entries()).isEqualTo(history.size());
        assertThat(clock.stage()).isEqualTo(complaint.stage().code());
        assertThat(complaint.outbox())
                .extracting(PendingEvent::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, complaint.outbox().size())
                                .boxed()
                                .toList());
        overdueOnce(complaint, seed);
    }

    private static void secondOfficer(HistoryEntry before, HistoryEntry entry, int seed) {
        @Nullable
        Outcome outcome = switch (entry.stage()) {
            case Stage.Closed c -> c.outcome();
            case Stage.Resolved r -> r.outcome();
            default -> null;
        };
        if (outcome == Outcome.NO_VIOLATION_FOUND && !(before.stage() instanceof Stage.Resolved)) {
            assertThat(before.stage()).as("seed %d", seed).isInstanceOf(Stage.AwaitingConfirmation.class);
            assertThat(((Stage.AwaitingConfirmation) before.stage()).proposedBy())
                    .isNotEqualTo(entry.by());
        }
    }

    private static void overdueOnce(Complaint complaint, int seed) {
        var told = complaint.outbox().stream()
                .filter(event -> event.type().contains("overdue"))
                .map(PendingEvent::data)
                .toList();
        assertThat(told).as("seed %d", seed).hasSameSizeAs(new HashSet<>(told));
    }
}
