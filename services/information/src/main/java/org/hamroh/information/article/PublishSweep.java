package org.hamroh.information.article;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.hamroh.kernel.text.Language;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Shows what was planned when its moment has come. On several instances each plan is carried out once, by the version. */
@Component
class PublishSweep {
    private final Articles articles;
    private final Shelf shelf;
    private final Clock clock;

    PublishSweep(Articles articles, Shelf shelf, Clock clock) {
        this.articles = articles;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void sweep() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (Article article : articles.all()) {
            if (Arrays.stream(Language.values()).anyMatch(each -> isDue(article.edition(each), now))) {
                try {
                    article.publishDue(now);
                    articles.save(article);
                    shelf.forget();
                } catch (OptimisticLockingFailureException e) {
                    // Somebody changed it in this moment; the next round sees what is left to do.
                }
            }
        }
    }

    private static boolean isDue(Edition edition, Instant now) {
        return edition.planned() != null && !edition.planned().at().isAfter(now);
    }
}
