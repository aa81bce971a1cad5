package org.hamroh.ombudsman.complaint;

import java.util.Optional;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What the complainant stated at filing; it never changes. What could name a person is sealed.
 *
 * @param from local date, {@code 2026-03-31}; kept as text because a day has no time zone
 * @param until local date
 */
record Statement(
        Category category,
        String country,
        @Nullable String region,
        @Nullable String from,
        @Nullable String until,
        @Nullable Money owed,
        String language,
        boolean anonymous,
        Filing.Consents consents,
        Sealed narrative,
        @Nullable Sealed request,
        @Nullable Sealed place,
        @Nullable Sealed employer,
        @Nullable Sealed contactName,
        @Nullable Sealed contactPhone,
        @Nullable Sealed contactEmail) {

    /** Takes a filing that was checked. */
    static Statement of(Filing filing, CaseKey key) {
        var contact = Optional.ofNullable(filing.contact());
        return new Statement(
                filing.known(),
                Filing.valid(filing.country()),
                Texts.stripped(filing.region()),
                filing.since().map(Object::toString).orElse(null),
                filing.to().map(Object::toString).orElse(null),
                filing.owed().orElse(null),
                Filing.valid(filing.language()).strip(),
                filing.isAnonymous(),
                filing.agreed(),
                key.seal("narrative", Filing.valid(filing.narrative()).strip()),
                sealed(key, "request", filing.request()),
                sealed(key, "place", filing.place()),
                sealed(key, "employer", filing.employer()),
                sealed(key, "contact.name", contact.map(Filing.Contact::name).orElse(null)),
                sealed(key, "contact.phone", contact.map(Filing.Contact::phone).orElse(null)),
                sealed(key, "contact.email", contact.map(Filing.Contact::email).orElse(null)));
    }

    static @Nullable Sealed sealed(CaseKey key, String field, @Nullable String text) {
        var stripped = Texts.stripped(text);
        return stripped == null ? null : key.seal(field, stripped);
    }

    /** The finest place that is known without reading what is sealed. */
    String where() {
        return region == null ? country : region;
    }
}
