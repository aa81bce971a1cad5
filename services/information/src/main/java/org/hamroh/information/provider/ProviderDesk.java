package org.hamroh.information.provider;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Editors keep the directory; a support centre looks after its own entry, which an editor approves. Of others it sees nothing. */
@Component
class ProviderDesk {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,8}");
    private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

    private final Providers providers;
    private final Clock clock;

    ProviderDesk(Providers providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    /** All for an editor; for a support centre its own. @throws Refusal 403 */
    List<Provider> mine(Caller caller) {
        if (!isEditor(caller) && !isCounsellor(caller)) {
            throw Refusal.forbidden();
        }
        return providers.all().stream().filter(each -> mayKeep(caller, each)).toList();
    }

    Provider read(Caller caller, String slug) {
        return providers.findBySlug(slug).filter(each -> mayKeep(caller, each)).orElseThrow(Refusal::notFound);
    }

    Provider create(
            Caller caller,
            IdempotencyKey command,
            @Nullable String slug,
            @Nullable String organisation,
            ListingForm form) {
        if (!isEditor(caller)) {
            throw Refusal.forbidden();
        }
        var errors = new ArrayList<FieldError>(form.errors());
        if (slug == null || slug.length() > 60 || !SLUG.matcher(slug).matches()) {
            errors.add(FieldError.of("slug", "article.slug-wrong"));
        }
        refuse(errors);
        var earlier = providers.findByCommand(command.hash());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var provider = Provider.create(
                Aggregate.newId(),
                Objects.requireNonNull(slug),
                command.hash(),
                organisation == null || organisation.isBlank() ? null : organisation.strip());
        provider.list(form.listing(), now());
        try {
            return saved(provider);
        } catch (DuplicateKeyException e) {
            return providers
                    .findByCommand(command.hash())
                    .orElseThrow(() -> Refusal.conflict("article.slug-taken", slug));
        }
    }

    /** An editor's change is shown at once, a provider's after approval. */
    Provider change(Caller caller, String slug, IfMatch seen, ListingForm form) {
        var provider = read(caller, slug);
        refuse(form.errors());
        seen.require(provider);
        if (isEditor(caller)) {
            provider.list(form.listing(), now());
        } else {
            provider.propose(form.listing(), caller.subject(), now());
        }
        return saved(provider);
    }

    Provider decide(Caller caller, String slug, IfMatch seen, boolean approved) {
        var provider = byEditor(caller, slug);
        seen.require(provider);
        if (!provider.decide(approved, now())) {
            throw Refusal.conflict("provider.nothing-proposed");
        }
        return saved(provider);
    }

    Provider fill(Caller caller, String slug, IfMatch seen, @Nullable String capacity) {
        var provider = read(caller, slug);
        var now = Capacity.of(capacity == null ? "" : capacity)
                .orElseThrow(() -> Refusal.invalid(List.of(FieldError.of("capacity", "provider.choose"))));
        seen.require(provider);
        provider.fill(now, now());
        return saved(provider);
    }

    /** Somebody called or went there today and what is shown is right. */
    Provider verify(Caller caller, String slug, IfMatch seen) {
        var provider = byEditor(caller, slug);
        seen.require(provider);
        provider.verify(LocalDate.now(clock.withZone(DUSHANBE)).toString());
        return saved(provider);
    }

    Provider unlist(Caller caller, String slug, IfMatch seen) {
        var provider = byEditor(caller, slug);
        seen.require(provider);
        provider.unlist(now());
        return saved(provider);
    }

    static boolean isEditor(Caller caller) {
        return caller.has("content.editor") && caller.organisationType().equals("platform");
    }

    private static boolean isCounsellor(Caller caller) {
        return caller.has("centre.counsellor") && caller.organisationType().equals("support-centre");
    }

    private static boolean mayKeep(Caller caller, Provider provider) {
        return isEditor(caller)
                || (isCounsellor(caller) && caller.organisation().equals(provider.organisation()));
    }

    private Provider byEditor(Caller caller, String slug) {
        if (!isEditor(caller)) {
            throw Refusal.notFound();
        }
        return read(caller, slug);
    }

    private Provider saved(Provider provider) {
        try {
            return providers.save(provider);
        } catch (OptimisticLockingFailureException e) {
            throw Refusal.stale();
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
