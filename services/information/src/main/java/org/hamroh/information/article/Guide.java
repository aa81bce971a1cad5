package org.hamroh.information.article;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * An article as readers may see it: only what is shown, in every language in which it is.
 *
 * @param source the language it was written in first
 */
public record Guide(String slug, Language source, Facts facts, Map<Language, Page> pages) {
    private static final Language[] FALLBACK = {Language.RU, Language.TG, Language.EN, Language.UZ, Language.KY};

    /**
     * @param outdated whether the source says something else by now
     * @param machine whether no person has read the translation against the source
     */
    public record Page(
            Language language,
            String title,
            String summary,
            String body,
            List<String> laws,
            Instant changedAt,
            int version,
            boolean outdated,
            boolean machine) {
        /** The words alone, for searching. */
        public String words() {
            return Markdown.plain(body);
        }
    }

    static @Nullable Guide of(Article article) {
        Map<Language, Page> pages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            article.edition(language)
                    .shown()
                    .ifPresent(shown -> pages.put(
                            language,
                            new Page(
                                    language,
                                    shown.text().title(),
                                    shown.text().summary(),
                                    shown.text().body(),
                                    shown.text().laws(),
                                    shown.at(),
                                    shown.number(),
                                    !article.isSource(language) && article.lagsBehind(shown),
                                    shown.machine())));
        }
        return pages.isEmpty() ? null : new Guide(article.slug(), article.source(), article.facts(), pages);
    }

    /** The page in this language, else in the one most readers know. */
    public Page in(Language language) {
        return Optional.ofNullable(pages.get(language)).orElseGet(() -> {
            for (Language other : FALLBACK) {
                Page page = pages.get(other);
                if (page != null) {
                    return page;
                }
            }
            throw new IllegalStateException("unreachable: a guide has at least one page");
        });
    }

    /** By which people search for it, in any language. */
    public List<String> words() {
        return facts.words();
    }

    public String stage() {
        return facts.stage().code();
    }

    /** Whether it concerns somebody who works there; an empty place is everywhere. */
    boolean concerns(String region) {
        return region.isEmpty() || facts.regions().isEmpty() || facts.regions().contains(region);
    }
}
