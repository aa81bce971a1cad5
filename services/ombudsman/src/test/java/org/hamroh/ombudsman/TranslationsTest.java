package org.hamroh.ombudsman;

import java.io.IOException;
import java.util.Set;
import org.hamroh.kernel.testing.TranslationRules;

class TranslationsTest extends TranslationRules {
    TranslationsTest() throws IOException {
        super(Set.of("decision."), Set.of());
    }

    @Override
    protected boolean isFileOrProperty(String literal) {
        return literal.equals("receipt.locator")
                || literal.equals("behalf.line")
                || literal.equals("behalf.row")
                || super.isFileOrProperty(literal);
    }
}
