package org.hamroh.identity;

import java.io.IOException;
import java.util.Set;
import org.hamroh.kernel.testing.TranslationRules;

class TranslationTest extends TranslationRules {

    TranslationTest() throws IOException {
        super(Set.of("error."), Set.of("page.name"));
    }
}
