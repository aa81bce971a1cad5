package org.hamroh.kernel.testing.access.holes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.hamroh.kernel.testing.access.AccessMatrix;
import org.hamroh.kernel.testing.access.AccessRules;
import org.hamroh.kernel.testing.access.AccessTable;
import org.hamroh.kernel.testing.access.Endpoints;
import org.hamroh.kernel.testing.access.Things;
import org.hamroh.kernel.testing.access.Timing;
import org.hamroh.kernel.testing.access.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The matrix finds a hole of each kind in an application that has it, and none in the same application without it. */
@SpringBootTest(
        classes = LeakyApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=holes")
@ContextConfiguration(initializers = EmbeddedEngines.class)
class SeededHolesTest extends AccessRules {
    @Autowired
    private Holes holes;

    @TestFactory
    Stream<DynamicTest> everySeededHoleIsFound() {
        return Stream.of(Hole.values()).map(hole -> DynamicTest.dynamicTest(hole.name(), () -> find(hole)));
    }

    private void find(Hole hole) {
        holes.open(hole);
        try {
            AccessTable row = table().only(hole.operation);
            List<String> found = hole == Hole.TELLS_BY_TIME
                    ? new Timing(row, base(), tokens(), things()).found()
                    : new AccessMatrix(row, base(), tokens(), things()).run().found();
            assertThat(found).as("the matrix saw nothing of " + hole).anyMatch(line -> line.contains(hole.sign));
        } finally {
            holes.open(null);
        }
    }

    @Test
    void anEndpointWithoutARowIsNamedWithTheRowThatItNeeds() {
        Set<String> more = new TreeSet<>(Endpoints.operations(mappings()));
        more.add("GET /parcels/{id}/photographs/{photograph}");
        assertThat(table().differences(more))
                .singleElement()
                .asString()
                .contains("GET /parcels/{id}/photographs/{photograph}: {kind: one, may: [", AccessTable.FILE);
        more.remove("GET /about");
        assertThat(table().differences(more)).hasSize(2).anyMatch(line -> line.contains("«GET /about»"));
    }

    @Test
    void aRowForARoleThatNobodyTriesIsRefusedWithTheRolesThatThereAre() {
        assertThatThrownBy(() -> AccessTable.parse("a.yml", "rows: {GET /x: {kind: one, may: loans.oficer@lender}}"))
                .hasMessageContaining("a.yml, row GET /x: no role is called loans.oficer")
                .hasMessageContaining("loans.officer");
        assertThatThrownBy(() -> AccessTable.parse("a.yml", "rows: {GET /x: {kind: single, may: admin@*}}"))
                .hasMessageContaining("a.yml, row GET /x: kind is one of [one, ")
                .hasMessageContaining("«single»");
    }

    @Test
    void aHandlerThatDoesNotKnowItsCallerIsNamed() {
        assertThat(Endpoints.without(mappings(), Caller.class, Set.of())).containsExactly("GET /about");
    }

    @Override
    protected Things things() {
        return new Planted();
    }

    @Override
    protected Tokens tokens() {
        return new WithThoseWhoLeft(super.tokens());
    }

    /** Here it is the subject that tells who has been suspended or removed since. */
    private record WithThoseWhoLeft(Tokens others) implements Tokens {
        @Override
        public Optional<String> authorization(org.hamroh.kernel.testing.access.Position who) {
            String subject = switch (who.credential()) {
                case SUSPENDED -> "suspended";
                case REMOVED -> "removed";
                case ORGANISATION_SUSPENDED -> "organisation suspended";
                default -> "";
            };
            if (subject.isEmpty()) {
                return others.authorization(who);
            }
            return Optional.of(org.hamroh.kernel.testing.TestTokens.with(who.role())
                    .of(who.organisation().id(), who.organisation().type())
                    .person(subject)
                    .bearer());
        }
    }

    private static final class Planted implements Things {
        @Override
        public List<Canary> canaries() {
            return Stream.of("label-1", "label-2", "note-1", "note-2", "file-1", "file-2")
                    .map(end -> new Canary("canary-" + end, Set.of(Parcels.OWNER)))
                    .toList();
        }

        @Override
        public String id(String variable, String operation) {
            return switch (variable) {
                case "parcels/{id}" -> Parcels.FIRST;
                case "notes/{note}" -> Parcel.NOTE;
                case "attachments/{attachment}" -> Parcel.FILE;
                case "dead-letters/{id}" -> "nothing-0-1";
                default -> throw new IllegalArgumentException(variable);
            };
        }

        @Override
        public String another(String variable) {
            return Parcels.SECOND;
        }

        @Override
        public Set<String> owners(String variable) {
            return variable.equals("dead-letters/{id}") ? Set.of() : Set.of(Parcels.OWNER);
        }

        @Override
        public String place() {
            return Parcels.PLACE;
        }
    }
}
