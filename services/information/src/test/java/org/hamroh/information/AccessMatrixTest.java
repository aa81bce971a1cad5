package org.hamroh.information;

import java.util.List;
import java.util.Set;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.hamroh.kernel.testing.access.AccessRules;
import org.hamroh.kernel.testing.access.Things;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Tries every operation as everybody, against the rows of {@code access.yml}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "hamroh.demo=true")
@ContextConfiguration(initializers = EmbeddedEngines.class)
class AccessMatrixTest extends AccessRules {
    @Override
    protected Things things() {
        return new Things() {
            /** What the service keeps is for everybody to read, or nobody's in particular. */
            @Override
            public List<Canary> canaries() {
                return List.of();
            }

            @Override
            public String id(String variable, String operation) {
                return switch (variable) {
                    case "articles/{slug}", "guides/{slug}" -> "police-stop";
                    case "texts/{language}" -> "tg";
                    case "directory/{slug}", "providers/{slug}" -> "support-centre-surkhob";
                    default -> "nothing-0-1";
                };
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
