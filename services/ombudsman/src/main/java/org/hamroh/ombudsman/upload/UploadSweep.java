package org.hamroh.ombudsman.upload;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes what nobody filed within a day: whole files, files whose case was never written, and pieces of broken uploads.
 * Running it on several instances at once does no harm.
 */
@Component
class UploadSweep {
    private static final Logger log = LoggerFactory.getLogger(UploadSweep.class);
    private static final Duration PIECES_SINCE = Duration.ofDays(8);

    private final Uploads uploads;
    private final List<Holders> holders;
    private final Clock clock;

    UploadSweep(Uploads uploads, List<Holders> holders, Clock clock) {
        this.uploads = uploads;
        this.holders = holders;
        this.clock = clock;
    }

    private boolean isHeld(UUID caseId, UUID upload) {
        return holders.stream().anyMatch(each -> each.holds(caseId, upload));
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void sweep() {
        uploads.prepare();
        var now = clock.instant();
        int removed = 0;
        for (var stored : uploads.expired(now)) {
            if (stored.claimedFor() == null) {
                removed += uploads.deleteUnclaimed(stored.id()) ? 1 : 0;
            } else if (isHeld(stored.claimedFor(), stored.id())) {
                uploads.settle(stored.id());
            } else {
                uploads.delete(stored.id());
                removed++;
            }
        }
        removed += uploads.deletePieces(now.minus(PIECES_SINCE), now.minus(UploadDesk.UNCLAIMED_LIFE));
        if (removed > 0) {
            log.info("Removed {} uploads that nobody filed", removed);
        }
    }
}
