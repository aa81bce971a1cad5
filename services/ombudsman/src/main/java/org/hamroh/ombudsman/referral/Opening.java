package org.hamroh.ombudsman.referral;

import java.util.Optional;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/** Opens what is sealed in a referral. Of a forgotten one nothing opens. */
record Opening(CaseKeys keys) {
    Optional<CaseKey> keyOf(Referral referral) {
        return Optional.ofNullable(referral.key())
                .map(wrapped -> keys.open(wrapped, Referral.COLLECTION, referral.id()));
    }

    /** The text sealed as this field; null if there is none or it was forgotten. */
    @Nullable
    String open(Referral referral, String field, @Nullable Sealed sealed) {
        return sealed == null
                ? null
                : keyOf(referral).map(key -> key.open(field, sealed)).orElse(null);
    }
}
