package org.hamroh.portal.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What the information service shows to everybody. */
@HttpExchange("/api/information/guides")
interface GuideClient {

    @GetExchange
    List<Stage> tree(@RequestParam String language);

    @GetExchange("/whole")
    List<Guide> whole(@RequestParam String language);

    @GetExchange("/{slug}")
    Guide read(@PathVariable String slug, @RequestParam String language);

    @PostExchange("/{slug}/helpfulness")
    void count(@PathVariable String slug, @RequestBody Opinion opinion);

    record Stage(String stage, List<Entry> guides) {}

    record Entry(String slug, String title, String summary, String language, boolean sensitive) {}

    /**
     * @param html safe to show as it is: the service makes it from Markdown and lets no HTML of a writer through
     * @param language of the text, which may not be the reader's
     * @param outdated whether the source says something else by now
     * @param machine whether no person has read the translation against the source
     * @param checkedOn the day on which somebody compared it with the law; null if nobody has
     */
    record Guide(
            String slug,
            String stage,
            String title,
            String summary,
            String html,
            String language,
            List<String> languages,
            String source,
            boolean outdated,
            boolean machine,
            boolean sensitive,
            boolean lawBound,
            List<String> laws,
            @Nullable LocalDate checkedOn,
            LocalDate reviewBy,
            Instant changedAt,
            @Nullable Entry previous,
            @Nullable Entry next) {}

    record Opinion(
            String language, boolean helped, @Nullable String reason) {}
}
