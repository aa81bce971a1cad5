package org.hamroh.portal.guide;

import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The search of the information service. */
interface FindClient {

    @GetExchange("/api/information/search")
    List<Found> find(@RequestParam String q, @RequestParam String language);

    /** @param kind guide or provider */
    record Found(String kind, String id, String title, String summary, String language) {
        public String path() {
            return (kind.equals("provider") ? "/help/" : "/guides/") + id;
        }
    }
}
