package org.hamroh.contracts;

import java.util.UUID;

/**
 * What happens to a guide for migrants. The event key is the article. Nothing in it is about a person.
 *
 * <p>The JSON of each event is fixed by the schema {@code schemas/<type>.json} beside this class.
 */
@EventFamily(topic = "hamroh.information.articles", source = "/information")
public sealed interface ArticleEvent extends DomainEvent {

    /** The article, a UUID of version 7. */
    UUID article();

    /** Its name in addresses, for example {@code wages-not-paid}. */
    String slug();

    /**
     * Readers see a version of it.
     *
     * @param stage of the journey, for example {@code trouble}
     * @param language tg, ru, en, uz or ky
     * @param number of the version in that language, from 1
     */
    @EventType("org.hamroh.information.article.published.v1")
    record Published(UUID article, String slug, String stage, String language, int number) implements ArticleEvent {}

    /** Readers see it no longer in this language. */
    @EventType("org.hamroh.information.article.withdrawn.v1")
    record Withdrawn(UUID article, String slug, String language) implements ArticleEvent {}

    /**
     * Its translation into this language fell behind the source.
     *
     * @param number of the source's version that the translation does not follow yet
     */
    @EventType("org.hamroh.information.article.outdated.v1")
    record Outdated(UUID article, String slug, String language, int number) implements ArticleEvent {}

    /**
     * Somebody looked at it and found it still right.
     *
     * @param reviewBy the day by which it must be looked at again, a local date of Dushanbe
     */
    @EventType("org.hamroh.information.article.reviewed.v1")
    record Reviewed(UUID article, String slug, String reviewBy) implements ArticleEvent {}
}
