package org.hamroh.ombudsman.referral;

import org.hamroh.contracts.ReferralEvent;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.inbox.EventHandler;
import org.hamroh.ombudsman.complaint.ReferringDesk;
import org.springframework.stereotype.Component;

/** Brings a case back to its office when its referral ended. Doing it again changes nothing. */
@Component
final class ReturnListener implements EventHandler<ReferralEvent> {
    private final ReferringDesk cases;

    ReturnListener(ReferringDesk cases) {
        this.cases = cases;
    }

    @Override
    public Class<ReferralEvent> family() {
        return ReferralEvent.class;
    }

    @Override
    public void on(Received<ReferralEvent> received) {
        var event = received.event();
        switch (event) {
            case ReferralEvent.Refused e -> back(e, e.recipient());
            case ReferralEvent.Answered e -> back(e, e.recipient());
            case ReferralEvent.Recalled e -> back(e, e.office());
            case ReferralEvent.Stalled e -> cases.takeBack(e.complaint(), e.referral(), null, null);
            case ReferralEvent.Sent unused -> {}
            case ReferralEvent.Received unused -> {}
            case ReferralEvent.Accepted unused -> {}
        }
    }

    private void back(ReferralEvent event, String organisation) {
        cases.takeBack(event.complaint(), event.referral(), null, organisation);
    }
}
