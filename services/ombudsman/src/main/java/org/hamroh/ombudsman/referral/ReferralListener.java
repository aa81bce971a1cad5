package org.hamroh.ombudsman.referral;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.kernel.event.Received;
import org.hamroh.kernel.inbox.EventHandler;
import org.springframework.stereotype.Component;

/** Follows the case: what was withdrawn, or may not be shared any more, is taken back from the recipient, what was forgotten is forgotten here too. */
@Component
final class ReferralListener implements EventHandler<ComplaintEvent> {
    private final Referrals referrals;

    ReferralListener(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Class<ComplaintEvent> family() {
        return ComplaintEvent.class;
    }

    @Override
    public void on(Received<ComplaintEvent> received) {
        var doing = new Doing(null, null, received.at(), LocalDate.ofInstant(received.at(), ReferralDesk.DUSHANBE));
        switch (received.event()) {
            case ComplaintEvent.Withdrawn withdrawn ->
                each(withdrawn.complaint(), referral -> recall(referral, doing, () -> referral.recall(null, doing)));
            case ComplaintEvent.ConsentsChanged agreed
            when !agreed.shareWithCounterpart() ->
                each(
                        agreed.complaint(),
                        referral -> recall(referral, doing, () -> referral.recallWithoutConsent(doing)));
            case ComplaintEvent.Forgotten forgotten ->
                each(forgotten.complaint(), referral -> {
                    recall(referral, doing, () -> referral.recall(null, doing));
                    referral.forget();
                });
            default -> {}
        }
    }

    /** An event may come late and more than once: only what was drafted before it is meant, and once is enough. */
    private static void recall(Referral referral, Doing doing, Runnable step) {
        if (Step.RECALL.isFrom(referral.state())
                && referral.key() != null
                && !referral.draftedAt().isAfter(doing.at())) {
            step.run();
        }
    }

    private void each(UUID complaint, Consumer<Referral> change) {
        for (var referral : referrals.ofComplaint(complaint)) {
            change.accept(referral);
            referrals.save(referral);
        }
    }
}
