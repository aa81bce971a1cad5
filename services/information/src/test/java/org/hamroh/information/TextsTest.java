package org.hamroh.information;

import java.io.IOException;
import java.util.Set;
import org.hamroh.kernel.testing.TranslationRules;

class TextsTest extends TranslationRules {
    TextsTest() throws IOException {
        super(Set.of(), Set.of());
    }
}
