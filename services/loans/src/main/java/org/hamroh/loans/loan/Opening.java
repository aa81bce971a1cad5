package org.hamroh.loans.loan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.problem.Refusal;

/** Opens and seals what was written about a borrower. Once a loan is forgotten nothing opens. */
final class Opening {
    private final CaseKeys keys;

    Opening(CaseKeys keys) {
        this.keys = keys;
    }

    Sealed create(UUID loan) {
        return keys.create(Loan.COLLECTION, loan);
    }

    CaseKey open(UUID loan, Sealed wrapped) {
        return keys.open(wrapped, Loan.COLLECTION, loan);
    }

    private Optional<CaseKey> keyOf(Loan loan) {
        return Optional.ofNullable(loan.key()).map(wrapped -> open(loan.id(), wrapped));
    }

    /** All the words, by field; none once the loan is forgotten. */
    Map<String, String> words(Loan loan) {
        Map<String, String> opened = new LinkedHashMap<>();
        keyOf(loan)
                .ifPresent(key ->
                        new TreeMap<>(loan.words()).forEach((field, text) -> opened.put(field, key.open(field, text))));
        return opened;
    }

    Optional<String> word(Loan loan, String field, Sealed sealed) {
        return keyOf(loan).map(key -> key.open(field, sealed));
    }

    /** @throws Refusal 409 once the loan is forgotten */
    Sealed seal(Loan loan, String field, String text) {
        return keyOf(loan).orElseThrow(Loan::wrongState).seal(field, text);
    }
}
