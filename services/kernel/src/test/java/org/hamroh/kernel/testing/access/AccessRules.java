package org.hamroh.kernel.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.security.PublicPaths;
import org.hamroh.kernel.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The access matrix of one service, run against the service alone. A service applies it by one class that extends this one,
 * says {@link #things() what it has planted}, and keeps its rows in {@code src/test/resources/access.yml}.
 */
public abstract class AccessRules {
    @LocalServerPort
    private int port;

    @Value("${server.servlet.context-path:}")
    private String context = "";

    @Autowired
    private List<RequestMappingHandlerMapping> mappings = List.of();

    @Autowired
    private ObjectProvider<PublicPaths> publicPaths;

    /** Plants what strangers must not find; called once for each run of the matrix. */
    protected abstract Things things();

    /** The rows of this module. */
    protected AccessTable table() {
        return AccessTable.read(Path.of(AccessTable.FILE));
    }

    /** Gives tokens of the test's issuer. */
    protected Tokens tokens() {
        return new IssuedByTest();
    }

    @Test
    void everyEndpointHasARowAndEveryRowAnEndpoint() {
        List<String> differences = table().differences(Endpoints.operations(mappings));
        assertThat(differences).as(String.join("\n\n", differences)).isEmpty();
    }

    @Test
    void everyHandlerKnowsItsCallerOrIsOpenByDecision() {
        Set<String> open = new TreeSet<>();
        publicPaths.forEach(paths -> open.addAll(paths.operations()));
        assertThat(Endpoints.without(mappings, Caller.class, open))
                .as("handlers that neither take a Caller nor stand in PublicPaths")
                .isEmpty();
    }

    @Test
    void whatIsOpenToEverybodyIsOpenByTheTableToo() {
        Set<String> declared = new TreeSet<>();
        table().rows().stream()
                .filter(row -> row.opening() != Row.Opening.GRANTED)
                .forEach(row -> declared.add(row.operation()));
        Collection<String> opened = new TreeSet<>();
        publicPaths.forEach(paths -> opened.addAll(paths.operations()));
        assertThat(opened).as("PublicPaths against the table's open rows").isEqualTo(declared);
    }

    @Test
    void nobodyGetsMoreThanTheTableSays() {
        Report report = new AccessMatrix(table(), base(), tokens(), things()).run();
        System.out.println("Access matrix of " + context + ": " + report.size());
        assertThat(report.found()).as(String.join("\n", report.found())).isEmpty();
    }

    @Test
    void whatIsForeignTakesAsLongAsWhatIsNotThere() {
        Timing timing = new Timing(table(), base(), tokens(), things());
        List<String> found = timing.found();
        System.out.println("Timing of " + context + ": " + timing.size());
        assertThat(found).as(String.join("\n", found)).isEmpty();
    }

    /** The address of the service under test. */
    protected final String base() {
        return "http://127.0.0.1:" + port + context;
    }

    protected final List<RequestMappingHandlerMapping> mappings() {
        return new ArrayList<>(mappings);
    }

    /**
     * Tokens of the test's issuer, good or spoilt. Whoever lost a place a minute ago still has the last token of before; that
     * identity gives no further one is proven by identity, and all of it together by the journeys.
     */
    static final class IssuedByTest implements Tokens {
        private static final Map<Position, Optional<String>> ISSUED = new ConcurrentHashMap<>();

        @Override
        public Optional<String> authorization(Position who) {
            return ISSUED.computeIfAbsent(who, IssuedByTest::issue);
        }

        private static Optional<String> issue(Position who) {
            TestTokens good = (who.role().isEmpty() ? TestTokens.with() : TestTokens.with(who.role()))
                    .of(who.organisation().id(), who.organisation().type())
                    .within(who.places().toArray(String[]::new));
            return Optional.ofNullable(
                    switch (who.credential()) {
                        case GOOD -> good.bearer();
                        case EXPIRED -> good.expired().bearer();
                        case OTHER_AUDIENCE -> good.forAudience("elsewhere").bearer();
                        case OTHER_ISSUER ->
                            good.from("http://elsewhere.example/id").bearer();
                        case FORGED -> good.forgedByStranger().bearer();
                        case UNSIGNED -> good.unsigned();
                        case GARBAGE -> "Bearer hello";
                        case SUSPENDED, REMOVED, ORGANISATION_SUSPENDED ->
                            good.lastOfAMinuteAgo().bearer();
                        case NONE -> null;
                    });
        }
    }
}
