package org.hamroh.portal.help;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The directory of the information service, as everybody may read it. */
@HttpExchange("/api/information/providers")
public interface HelpClient {

    @GetExchange
    Found find(
            @RequestParam String language,
            @RequestParam String need,
            @RequestParam String place,
            @RequestParam String spoken);

    @GetExchange("/{slug}")
    Provider read(@PathVariable String slug, @RequestParam String language);

    @PostExchange("/{slug}/experiences")
    void say(@PathVariable String slug, @RequestBody Map<String, String> experience);

    /** @param needs that somebody helps with */
    record Found(List<Provider> items, List<String> needs, List<String> places) {}

    /** @param verifiedOn the day on which somebody checked it; null if nobody has */
    record Provider(
            String slug,
            String kind,
            String name,
            String about,
            List<String> needs,
            List<String> places,
            List<String> languages,
            String cost,
            List<String> serves,
            String hours,
            String address,
            List<String> phones,
            @Nullable String site,
            String capacity,
            @Nullable Instant capacityAt,
            @Nullable LocalDate verifiedOn) {}
}
