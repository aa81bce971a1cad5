package org.hamroh.ombudsman.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.hamroh.contracts.ReferralEvent;

/** The events of a referral, each with the facts that all of them repeat. */
record ReferralFacts(UUID id, Subject of) {
    private String body() {
        return of.kind().code();
    }

    ReferralEvent sent(LocalDate due) {
        return new ReferralEvent.Sent(
                id, of.complaint(), of.office(), of.recipient(), body(), of.category(), of.country(), of.region(), due);
    }

    ReferralEvent received() {
        return new ReferralEvent.Received(
                id, of.complaint(), of.office(), of.recipient(), body(), of.category(), of.country(), of.region());
    }

    ReferralEvent accepted(LocalDate due) {
        return new ReferralEvent.Accepted(
                id, of.complaint(), of.office(), of.recipient(), body(), of.category(), of.country(), of.region(), due);
    }

    ReferralEvent refused(Reason reason) {
        return new ReferralEvent.Refused(
                id,
                of.complaint(),
                of.office(),
                of.recipient(),
                body(),
                of.category(),
                of.country(),
                of.region(),
                reason.code());
    }

    ReferralEvent answered(Finding result) {
        return new ReferralEvent.Answered(
                id,
                of.complaint(),
                of.office(),
                of.recipient(),
                body(),
                of.category(),
                of.country(),
                of.region(),
                result.code());
    }

    ReferralEvent recalled() {
        return new ReferralEvent.Recalled(
                id, of.complaint(), of.office(), of.recipient(), body(), of.category(), of.country(), of.region());
    }

    ReferralEvent stalled(LocalDate due) {
        return new ReferralEvent.Stalled(
                id, of.complaint(), of.office(), of.recipient(), body(), of.category(), of.country(), of.region(), due);
    }
}
