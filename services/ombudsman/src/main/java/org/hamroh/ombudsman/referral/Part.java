package org.hamroh.ombudsman.referral;

import org.hamroh.ombudsman.complaint.Coded;
import org.hamroh.ombudsman.complaint.ReferringDesk.Dossier;
import org.jspecify.annotations.Nullable;

/** A part of a complaint that may be handed over, if the complainant agreed. Which right, where and in which language always is. */
enum Part implements Coded {
    PLACE,
    EMPLOYER,
    FROM,
    UNTIL,
    AMOUNT_OWED,
    NARRATIVE,
    REQUEST,
    CONTACT_NAME,
    CONTACT_PHONE,
    CONTACT_EMAIL;

    /** Whether the complainant agreed that it is handed over; a contact only for being called or written to as well. */
    boolean isConsented(Dossier dossier) {
        return dossier.mayBeShared() && (!isContact() || dossier.mayBeContacted());
    }

    private boolean isContact() {
        return this == CONTACT_NAME || this == CONTACT_PHONE || this == CONTACT_EMAIL;
    }

    /** What the complainant said of it; null for nothing. */
    @Nullable
    String of(Dossier dossier) {
        return switch (this) {
            case PLACE -> dossier.place();
            case EMPLOYER -> dossier.employer();
            case FROM -> dossier.from();
            case UNTIL -> dossier.until();
            case AMOUNT_OWED -> dossier.amountOwed() == null ? null : dossier.amountOwed() + " " + dossier.currency();
            case NARRATIVE -> dossier.narrative();
            case REQUEST -> dossier.request();
            case CONTACT_NAME -> dossier.contactName();
            case CONTACT_PHONE -> dossier.contactPhone();
            case CONTACT_EMAIL -> dossier.contactEmail();
        };
    }
}
