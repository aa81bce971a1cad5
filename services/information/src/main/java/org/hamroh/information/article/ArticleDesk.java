package org.hamroh.information.article;

import java.time.Clock;
import java.time.Duration;
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
import org.hamroh.kernel.text.Language;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Carries out what editors and translators decide about one article. */
@Component
class ArticleDesk {
    static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,8}");
    private static final int NOTE_MOST = 300;
    private static final int MONTHS_VALID = 6;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Articles articles;
    private final Shelf shelf;
    private final Clock clock;

    ArticleDesk(Articles articles, Shelf shelf, Clock clock) {
        this.articles = articles;
        this.shelf = shelf;
        this.clock = clock;
    }

    List<Article> all(Caller caller) {
        Editors.requireReader(caller);
        return articles.all();
    }

    Article read(Caller caller, String slug) {
        Editors.requireReader(caller);
        return articles.findBySlug(slug).orElseThrow(Refusal::notFound);
    }

    /** A new article with its first version in the source language. @throws Refusal 409 if the slug is taken */
    Article create(
            Caller caller,
            IdempotencyKey command,
            @Nullable String slug,
            Language source,
            FactsForm facts,
            Wording wording) {
        Editors.requireEditor(caller);
        var errors = new ArrayList<FieldError>(wording.errors());
        errors.addAll(facts.errors());
        if (slug == null || slug.length() > 60 || !SLUG.matcher(slug).matches() || slug.equals("whole")) {
            errors.add(FieldError.of("slug", "article.slug-wrong"));
        }
        refuse(errors);
        var earlier = articles.findByCommand(command.hash());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var article =
                Article.create(Aggregate.newId(), Objects.requireNonNull(slug), source, command.hash(), facts.facts());
        article.write(source, wording.text(), false, false, doing(caller, null));
        try {
            return saved(article);
        } catch (DuplicateKeyException e) {
            return articles.findByCommand(command.hash())
                    .orElseThrow(() -> Refusal.conflict("article.slug-taken", slug));
        }
    }

    /** @throws Refusal 403 where a translator writes the source */
    Article write(Caller caller, String slug, IfMatch seen, Language language, Wording wording, Saving how) {
        Editors.requireReader(caller);
        var errors = new ArrayList<FieldError>(wording.errors());
        if (how.note() != null && how.note().length() > NOTE_MOST) {
            errors.add(FieldError.of("note", "article.too-long", NOTE_MOST));
        }
        refuse(errors);
        var article = seen(slug, seen);
        if (article.isSource(language) && !Editors.isEditor(caller)) {
            throw Refusal.forbidden();
        }
        article.write(
                language,
                wording.text(),
                Boolean.TRUE.equals(how.spelling()),
                Boolean.TRUE.equals(how.machine()),
                doing(caller, how.note()));
        return saved(article);
    }

    Article take(Caller caller, String slug, IfMatch seen, Language language) {
        Editors.requireReader(caller);
        var article = seen(slug, seen);
        if (article.isSource(language)) {
            throw Refusal.conflict("article.is-source");
        }
        article.take(language, doing(caller, null));
        return saved(article);
    }

    /** @param from null for now; a moment ahead, at most a year, plans it */
    Article publish(Caller caller, String slug, IfMatch seen, Language language, @Nullable Instant from) {
        Editors.requireEditor(caller);
        var article = seen(slug, seen);
        if (article.edition(language).versions().isEmpty()) {
            throw Refusal.conflict("article.nothing-written");
        }
        var now = now();
        if (from == null || !from.isAfter(now)) {
            article.publish(language, now);
        } else if (from.isAfter(now.plus(FARTHEST))) {
            throw Refusal.invalid(List.of(FieldError.of("from", "article.day-wrong")));
        } else {
            article.plan(language, from);
        }
        return saved(article);
    }

    Article withdraw(Caller caller, String slug, IfMatch seen, Language language) {
        Editors.requireEditor(caller);
        var article = seen(slug, seen);
        article.withdraw(language, now());
        return saved(article);
    }

    Article change(Caller caller, String slug, IfMatch seen, FactsForm facts) {
        Editors.requireEditor(caller);
        refuse(facts.errors());
        var article = seen(slug, seen);
        article.change(facts.facts());
        return saved(article);
    }

    /** Somebody compared it with the law and life of today; it is good for six months more. */
    Article review(Caller caller, String slug, IfMatch seen) {
        Editors.requireEditor(caller);
        var article = seen(slug, seen);
        var today = LocalDate.now(clock.withZone(DUSHANBE));
        article.review(today.toString(), today.plusMonths(MONTHS_VALID).toString(), now());
        return saved(article);
    }

    private Article seen(String slug, IfMatch seen) {
        var article = articles.findBySlug(slug).orElseThrow(Refusal::notFound);
        seen.require(article);
        return article;
    }

    private Article saved(Article article) {
        try {
            return articles.save(article);
        } catch (OptimisticLockingFailureException e) {
            throw Refusal.stale();
        } finally {
            shelf.forget();
        }
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private Article.Doing doing(Caller caller, @Nullable String note) {
        return new Article.Doing(caller.subject(), now(), note);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * How a version is saved.
     *
     * @param spelling only the spelling changed
     * @param machine a machine translated it and no person has read it
     */
    record Saving(
            @Nullable String note,
            @Nullable Boolean spelling,
            @Nullable Boolean machine) {}
}
