package org.hamroh.identity;

import java.io.IOException;
import java.util.Set;
import org.hamroh.kernel.testing.TranslationRules;

class TranslationTest extends TranslationRules {

    TranslationTest() throws IOException {
        super(Set.of("error.", "account.done-", "account.sure-"), Set.of("page.name"));
    }

    /** The names of what is noted in the audit look like keys of messages and are none. */
    @Override
    protected boolean isFileOrProperty(String literal) {
        return literal.matches("(password|terms|sign-in)\\.(changed|accepted)") || super.isFileOrProperty(literal);
    }
}
