package org.hamroh.loans;

import java.util.List;
import java.util.Set;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.hamroh.kernel.testing.access.AccessRules;
import org.hamroh.kernel.testing.access.Things;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Tries every operation as everybody, against the rows of {@code access.yml}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmbeddedEngines.class)
class AccessMatrixTest extends AccessRules {
    @Override
    protected Things things() {
        return new Things() {
            /** The service counts for whoever asks and keeps nothing. */
            @Override
            public List<Canary> canaries() {
                return List.of();
            }

            @Override
            public String id(String variable, String operation) {
                return "nothing-0-1";
            }

            @Override
            public Set<String> owners(String variable) {
                return Set.of();
            }

            @Override
            public String place() {
                return "RU-SVE";
            }
        };
    }
}
