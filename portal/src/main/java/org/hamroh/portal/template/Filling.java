package org.hamroh.portal.template;

import java.time.Clock;
import java.time.LocalDate;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.workspace.Insertions;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Fills in what stands in braces, in the language of the words. */
@Component
final class Filling {
    /** So many days a complainant is given to answer. */
    private static final int TO_ANSWER = 14;
    /** Stands where a date is not known; the officer writes it in. */
    private static final String BLANK = "____________";

    private final Dates dates;
    private final Clock clock;

    Filling(Dates dates, Clock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    String fill(String words, Language language, Insertions.Subject subject) {
        var readers = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            LocalDate today = LocalDate.now(clock.withZone(Dates.DUSHANBE));
            LocalDate dueOn = subject.dueOn();
            return words.replace("{reference}", subject.reference())
                    .replace("{filed}", dates.day(subject.filedAt()))
                    .replace("{today}", dates.day(today))
                    .replace("{deadline}", dueOn == null ? BLANK : dates.day(dueOn))
                    .replace("{reply-by}", dates.day(today.plusDays(TO_ANSWER)));
        } finally {
            LocaleContextHolder.setLocaleContext(readers);
        }
    }
}
