package org.hamroh.ombudsman.complaint;

import java.util.Optional;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/** Opens what is sealed in a case. Of a forgotten case nothing opens. */
final class CaseReading {
    private final CaseKeys keys;

    CaseReading(CaseKeys keys) {
        this.keys = keys;
    }

    /** The key of the case, unless the case was forgotten. */
    Optional<CaseKey> keyOf(Complaint complaint) {
        return Optional.ofNullable(complaint.key())
                .map(wrapped -> keys.open(wrapped, Complaint.COLLECTION, complaint.id()));
    }

    Texts of(Complaint complaint) {
        var key = keyOf(complaint).orElse(null);
        return (field, hidden) -> key == null || hidden == null ? null : key.open(field, hidden);
    }

    /** The texts of one case. */
    @FunctionalInterface
    interface Texts {
        /** The text sealed as this field; null if there is none or it was forgotten. */
        @Nullable
        String open(String field, @Nullable Sealed sealed);
    }
}
