package org.hamroh.information.article;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hamroh.contracts.ArticleEvent;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A guide in up to five languages. One language is the source; each translation is pinned to the version of the source that it
 * follows, so that a change of the source shows at once which translations lag behind.
 */
@Document(Article.COLLECTION)
@TypeAlias("article")
@CompoundIndex(name = "slug", def = "{'slug': 1}", unique = true)
@CompoundIndex(name = "command", def = "{'command': 1}", unique = true)
final class Article extends Aggregate {
    static final String COLLECTION = "articles";

    private final String slug;
    private final String source;
    private final String command;
    private Facts facts;
    private Map<String, Edition> editions;

    private Article(UUID id, String slug, String source, String command, Facts facts) {
        super(id);
        this.slug = slug;
        this.source = source;
        this.command = command;
        this.facts = facts;
        this.editions = Map.of();
    }

    /**
     * @param slug its name in addresses, for ever
     * @param command the hash of the command that creates it, so that repeating it creates nothing more
     */
    static Article create(UUID id, String slug, Language source, String command, Facts facts) {
        return new Article(id, slug, source.code(), command, facts);
    }

    /**
     * Saves a version. A translation follows the source as readers see it now.
     *
     * @param spelling whether translations still say the same; ignored for a translation
     */
    Version write(Language language, Version.Text text, boolean spelling, boolean machine, Doing doing) {
        var edition = edition(language);
        var version = new Version(
                edition.versions().size() + 1,
                text,
                isSource(language) ? 0 : reference(),
                isSource(language) && spelling,
                machine,
                doing.at(),
                doing.by(),
                doing.note());
        put(language, edition.with(version));
        return version;
    }

    void take(Language language, Doing doing) {
        put(language, edition(language).takenBy(new Edition.Taken(doing.by(), doing.at())));
    }

    /** Shows the last version to readers. Says which translations fell behind by it. */
    List<Language> publish(Language language, Instant at) {
        return show(language, edition(language).versions().size(), at);
    }

    /** Shows the last version to readers from a moment on. */
    void plan(Language language, Instant from) {
        var edition = edition(language);
        put(language, edition.planned(new Edition.Plan(edition.versions().size(), from)));
    }

    /** Shows what was planned up to now. */
    void publishDue(Instant now) {
        for (Language language : Language.values()) {
            var plan = edition(language).planned();
            if (plan != null && !plan.at().isAfter(now)) {
                show(language, plan.version(), now);
            }
        }
    }

    void withdraw(Language language, Instant at) {
        var edition = edition(language);
        put(language, edition.planned(null).showing(0));
        if (edition.live() > 0) {
            raise(new ArticleEvent.Withdrawn(id(), slug, language.code()), at);
        }
    }

    void change(Facts other) {
        facts = other;
    }

    /** Somebody looked at it and found it right. */
    void review(String day, String next, Instant at) {
        facts = facts.reviewed(day, next);
        raise(new ArticleEvent.Reviewed(id(), slug, next), at);
    }

    Standing standing(Language language) {
        var edition = edition(language);
        if (isSource(language)) {
            return Standing.SOURCE;
        }
        if (edition.taken() != null) {
            return Standing.IN_PROGRESS;
        }
        return edition.last()
                .map(last -> lagsBehind(last)
                        ? Standing.OUTDATED
                        : last.machine() ? Standing.MACHINE_DRAFT : Standing.UP_TO_DATE)
                .orElse(Standing.MISSING);
    }

    /** Whether the source has said something else since this version followed it. */
    boolean lagsBehind(Version translation) {
        return edition(Language.of(source).orElseThrow()).versions().stream()
                .anyMatch(each -> each.number() > translation.of()
                        && each.number() <= reference()
                        && !each.spelling()
                        && translation.of() > 0);
    }

    /** The version of the source that translations are to follow: what readers see, or the last where they see none. */
    int reference() {
        var edition = edition(Language.of(source).orElseThrow());
        return edition.live() > 0 ? edition.live() : edition.versions().size();
    }

    Edition edition(Language language) {
        return editions.getOrDefault(language.code(), Edition.NONE);
    }

    boolean isSource(Language language) {
        return language.code().equals(source);
    }

    Language source() {
        return Language.of(source).orElseThrow();
    }

    String slug() {
        return slug;
    }

    Facts facts() {
        return facts;
    }

    private List<Language> show(Language language, int number, Instant at) {
        var before = lagging();
        put(language, edition(language).showing(number));
        raise(new ArticleEvent.Published(id(), slug, facts.stage().code(), language.code(), number), at);
        var fallen = lagging().stream().filter(each -> !before.contains(each)).toList();
        fallen.forEach(each -> raise(new ArticleEvent.Outdated(id(), slug, each.code(), number), at));
        return fallen;
    }

    private List<Language> lagging() {
        return Arrays.stream(Language.values())
                .filter(each -> !isSource(each)
                        && edition(each).last().filter(this::lagsBehind).isPresent())
                .toList();
    }

    private void put(Language language, Edition edition) {
        var changed = new TreeMap<>(editions);
        changed.put(language.code(), edition);
        editions = changed;
    }

    /** Who does something, when, and what they say about it. */
    record Doing(String by, Instant at, @Nullable String note) {}
}
