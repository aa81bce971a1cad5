package org.hamroh.ombudsman.complaint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What the complainant stated at filing; only consents and contact can change later. What could name a person is sealed.
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

    Statement with(Filing.Consents agreed) {
        return changed(anonymous, agreed, contactName, contactPhone, contactEmail);
    }

    /** With another contact, or with none; who leaves none cannot be contacted. */
    Statement with(Filing.@Nullable Contact contact, CaseKey key) {
        if (contact == null || contact.isEmpty()) {
            var agreed = new Filing.Consents(false, consents.shareWithCounterpart(), consents.useInStatistics());
            return changed(true, agreed, null, null, null);
        }
        return changed(
                false,
                consents,
                sealed(key, "contact.name", contact.name()),
                sealed(key, "contact.phone", contact.phone()),
                sealed(key, "contact.email", contact.email()));
    }

    private Statement changed(
            boolean nobodyKnown,
            Filing.Consents agreed,
            @Nullable Sealed name,
            @Nullable Sealed phone,
            @Nullable Sealed email) {
        return new Statement(
                category,
                country,
                region,
                from,
                until,
                owed,
                language,
                nobodyKnown,
                agreed,
                narrative,
                request,
                place,
                employer,
                name,
                phone,
                email);
    }

    /** What is left of it when it is forgotten: by what it is counted, and no word. */
    Statement forgotten() {
        return new Statement(
                category,
                country,
                region,
                null,
                null,
                null,
                language,
                true,
                consents,
                Scrubbing.NOTHING,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** All that was written at filing, as it lies sealed; it stays the same until it is forgotten. */
    byte[] sealedWords() {
        var all = new ByteArrayOutputStream();
        for (var each : new @Nullable Sealed[] {narrative, request, place, employer}) {
            var bytes = each == null ? new byte[0] : each.bytes();
            all.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }
}
