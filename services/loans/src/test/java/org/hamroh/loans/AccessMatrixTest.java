package org.hamroh.loans;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hamroh.kernel.testing.access.AccessRules;
import org.hamroh.kernel.testing.access.Things;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tries every operation as everybody, against the rows of {@code access.yml}. */
@EmbeddedLoans
class AccessMatrixTest extends AccessRules {
    private static final String LENDER = "lender-sughd";
    private static final String CANARY = "канарейка-дар-қафас";

    @LocalServerPort
    private int port;

    @Override
    protected Things things() {
        Lender lender = new Lender(new Api(port), LENDER);
        String product = lender.product().get("id").asString();
        return new Planted(
                product,
                lender.active(product, CANARY).get("id").asString(),
                lender.apply(product, CANARY).get("id").asString(),
                lender.apply(product, CANARY).get("id").asString());
    }

    /** Loans of one lender: who asked for them is told to nobody else. */
    private record Planted(String product, String one, String other, String changed) implements Things {
        @Override
        public List<Canary> canaries() {
            return List.of(new Canary(CANARY, Set.of(LENDER)));
        }

        @Override
        public String id(String variable, String operation) {
            return switch (variable) {
                case "loans/{id}" -> operation.startsWith("POST ") ? changed : one;
                case "products/{id}" -> product;
                case "days/{day}" -> LocalDate.of(2020, 1, 1).toString();
                default -> "nothing-0-1";
            };
        }

        @Override
        public String another(String variable) {
            return other;
        }

        @Override
        public Set<String> owners(String variable) {
            return variable.startsWith("loans/") || variable.startsWith("products/") ? Set.of(LENDER) : Set.of();
        }

        @Override
        public String place() {
            return "TJ-SU";
        }
    }
}
