package org.hamroh.ombudsman;

import java.io.IOException;
import java.util.Set;
import org.hamroh.kernel.testing.TranslationRules;

class TranslationsTest extends TranslationRules {
    /** A role, and what the audit calls the acts of referrals. */
    private static final Set<String> CODES = Set.of(
            "counterpart.officer",
            "counterpart.add",
            "counterpart.change",
            "complaint-read",
            "referral.read",
            "referral.draft",
            "referral.file.read",
            "referral.letter.read");

    TranslationsTest() throws IOException {
        super(Set.of("decision."), Set.of());
    }

    @Override
    protected boolean isFileOrProperty(String literal) {
        return literal.equals("receipt.locator")
                || literal.equals("behalf.line")
                || literal.equals("behalf.row")
                || CODES.contains(literal)
                || super.isFileOrProperty(literal);
    }
}
