package org.hamroh.coordination;

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
        // Sums and codes.
        return Things.ofNobody();
    }
}
