package org.hamroh.portal.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.HomeCard;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Tells, on the first page, that officers opened cases beyond their places: the head of the office which, by whom, when and
 * why, until he takes note; the administrator that it happened, without content.
 */
record GlassCard(GlassClient glass, AuditSources sources, Clock clock) implements HomeCard {
    private static final String PATH = "/workspace/audit";
    private static final String OPENED = "complaint-break-glass";
    private static final Duration SHOWN = Duration.ofDays(7);

    @Override
    public Optional<Text> now() {
        return allowed(glass::notices)
                .map(this::forHead)
                .orElseGet(() -> allowed(this::lately).flatMap(GlassCard::forAdministrator));
    }

    private Optional<Text> forHead(GlassClient.Notices notices) {
        return notices.items().isEmpty()
                ? Optional.empty()
                : Optional.of(new Text(
                        "audit.notices",
                        "audit.notices-what",
                        PATH,
                        "audit.notices-open",
                        new Details("audit/notices :: list", notices)));
    }

    private static Optional<Text> forAdministrator(AuditClient.Found found) {
        return found.items().isEmpty()
                ? Optional.empty()
                : Optional.of(new Text(
                        "audit.notices",
                        "audit.notices-admin",
                        PATH + "?action=" + OPENED,
                        "audit.notices-open",
                        new Details("audit/notices :: bare", found)));
    }

    private AuditClient.Found lately() {
        LinkedMultiValueMap<String, String> filter = new LinkedMultiValueMap<>();
        filter.add("action", OPENED);
        filter.add("from", clock.instant().minus(SHOWN).toString());
        return sources.of("ombudsman").search(filter);
    }

    /** Empty where the service refuses the reader or is away: then there is nothing to tell now. */
    private static <T> Optional<T> allowed(Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (ServiceProblem e) {
            if (e.is(HttpStatus.FORBIDDEN) || e.unavailable()) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
