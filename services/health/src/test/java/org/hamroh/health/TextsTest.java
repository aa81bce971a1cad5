package org.hamroh.health;

import java.io.IOException;
import java.util.Set;
import org.hamroh.kernel.testing.TranslationRules;

class TextsTest extends TranslationRules {
    TextsTest() throws IOException {
        super(Set.of(), Set.of());
    }

    @Override
    protected boolean isFileOrProperty(String literal) {
        return literal.matches(".*\\.(csv|xlsx)") || super.isFileOrProperty(literal);
    }
}
