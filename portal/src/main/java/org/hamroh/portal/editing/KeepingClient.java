package org.hamroh.portal.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The directory of the information service, as those who keep it may use it. */
@HttpExchange("/api/information/directory")
interface KeepingClient {

    @GetExchange
    List<Kept> mine();

    @GetExchange("/{slug}")
    ResponseEntity<Kept> read(@PathVariable String slug);

    @PostExchange
    void create(@RequestHeader("Idempotency-Key") String command, @RequestBody Map<String, Object> entry);

    @PutExchange("/{slug}")
    void change(@PathVariable String slug, @RequestHeader("If-Match") String seen, @RequestBody Listing listing);

    /** @param move approval, declining, verification or unlisting */
    @PostExchange("/{slug}/{move}")
    void move(@PathVariable String slug, @PathVariable String move, @RequestHeader("If-Match") String seen);

    @PostExchange("/{slug}/capacity")
    void fill(
            @PathVariable String slug,
            @RequestHeader("If-Match") String seen,
            @RequestBody Map<String, String> capacity);

    record Listing(
            String kind,
            Map<String, String> names,
            Map<String, String> about,
            List<String> needs,
            List<String> places,
            List<String> languages,
            String cost,
            List<String> serves,
            Map<String, String> hours,
            Map<String, String> address,
            List<String> phones,
            @Nullable String site) {
        static final Listing EMPTY = new Listing(
                "state",
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                "free",
                List.of("everyone"),
                Map.of(),
                Map.of(),
                List.of(),
                null);

        /** Its name in this language, or in another. */
        public String name(String language) {
            return names.getOrDefault(
                    language, names.values().stream().findFirst().orElse(""));
        }
    }

    record Experience(String slug, long helped, long waited, long refused) {}

    /** @param editor whether the reader decides what is shown */
    record Kept(
            String slug,
            @Nullable String organisation,
            @Nullable Listing listing,
            @Nullable Listing proposed,
            @Nullable Instant proposedAt,
            String capacity,
            @Nullable Instant capacityAt,
            @Nullable LocalDate verifiedOn,
            Experience experience,
            boolean editor) {
        public Listing shown() {
            return listing != null ? listing : proposed != null ? proposed : Listing.EMPTY;
        }
    }
}
