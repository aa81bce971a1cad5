package org.hamroh.ombudsman.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every move from every stage, allowed or refused, as the one table says. */
class TransitionsTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyMoveIsAllowedOrRefusedAsTheTableSays() {
        var cases = new Cases(folder);
        return Arrays.stream(StageCode.values())
                .flatMap(from -> Arrays.stream(Move.values())
                        .flatMap(move -> Arrays.stream(StageCode.values()).map(to -> {
                            boolean allowed = Transitions.ends(from, move).contains(to);
                            var name =
                                    "%s from %s to %s is %s".formatted(move, from, to, allowed ? "allowed" : "refused");
                            return DynamicTest.dynamicTest(name, () -> tried(cases, from, move, to, allowed));
                        })));
    }

    private static void tried(Cases cases, StageCode from, Move move, StageCode to, boolean allowed) {
        for (var actor : Actor.values()) {
            var complaint = cases.in(from);
            if (Transitions.isStill(move) && move != Move.MESSAGE && move != Move.NOTE) {
                assertThat(allowed && from != to).isFalse();
            } else if (allowed && move.isFor(actor)) {
                make(cases, complaint, move, to, actor);
                assertThat(complaint.stage().kind()).isEqualTo(to);
            } else if (from != to) {
                var history = complaint.history().size();
                assertThatThrownBy(() -> complaint.move(move, cases.stage(to), Act.of(actor, Cases.AT)))
                        .isInstanceOf(WrongStage.class);
                assertThat(complaint.stage().kind()).isEqualTo(from);
                assertThat(complaint.history()).hasSize(history);
            } else if (move == Move.MESSAGE && !Transitions.from(from).contains(move)) {
                assertThatThrownBy(() -> complaint.say(cases.message(Side.OFFICE, false, Cases.AT)))
                        .isInstanceOf(WrongStage.class);
                assertThatThrownBy(() -> complaint.answer(cases.message(Side.COMPLAINANT, false, Cases.AT)))
                        .isInstanceOf(WrongStage.class);
            }
        }
    }

    private static void make(Cases cases, Complaint complaint, Move move, StageCode to, Actor actor) {
        switch (move) {
            case MESSAGE, NOTE -> complaint.say(cases.message(Side.OFFICE, move == Move.NOTE, Cases.AT));
            case ASK -> complaint.ask(cases.message(Side.OFFICE, false, Cases.AT), Act.of(actor, Cases.AT));
            default -> complaint.move(move, cases.stage(to), Act.of(actor, Cases.AT));
        }
    }

    @Test
    void everyStageIsReachedFromTheFilingAndEveryEndCanBeReopened() {
        var reached = EnumSet.of(StageCode.FILED);
        List<StageCode> next = new ArrayList<>(reached);
        while (!next.isEmpty()) {
            var from = next.removeFirst();
            Transitions.from(from).stream()
                    .flatMap(move -> Transitions.ends(from, move).stream())
                    .filter(reached::add)
                    .forEach(next::add);
        }
        assertThat(reached).containsExactly(StageCode.values());
        for (var stage : StageCode.values()) {
            assertThat(Transitions.from(stage).contains(Move.REOPEN))
                    .as("%s", stage)
                    .isEqualTo(!stage.isOpen() || stage == StageCode.RESOLVED);
        }
    }

    @Test
    void whatIsOfferedIsWhatTheTableAllows() {
        var cases = new Cases(folder);
        for (var stage : StageCode.values()) {
            var complaint = cases.in(stage);
            var offered = EnumSet.noneOf(Move.class);
            offered.addAll(complaint.allowedMoves(Cases.officer("somebody")));
            offered.addAll(complaint.allowedToComplainant());
            var expected = EnumSet.noneOf(Move.class);
            expected.addAll(Transitions.from(stage));
            expected.remove(Move.TAKE_BACK);
            assertThat(offered).as("%s", stage).isEqualTo(expected);
            complaint.forget(Act.of(Actor.COMPLAINANT, Cases.AT));
            assertThat(complaint.allowedMoves(Cases.officer("somebody"))).isEqualTo(Set.of());
        }
    }
}
