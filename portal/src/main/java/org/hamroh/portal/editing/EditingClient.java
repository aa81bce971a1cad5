package org.hamroh.portal.editing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The articles of the information service, as those who write them may use them. */
@HttpExchange("/api/information/articles")
interface EditingClient {

    @GetExchange
    List<Line> board();

    @GetExchange("/helpfulness")
    List<Count> helpfulness();

    @GetExchange("/{slug}/texts/{language}")
    ResponseEntity<Desk> read(@PathVariable String slug, @PathVariable String language);

    @GetExchange("/{slug}/texts/{language}/changes")
    List<Change> changes(
            @PathVariable String slug, @PathVariable String language, @RequestParam int from, @RequestParam int to);

    @PostExchange("/preview")
    Preview preview(@RequestBody Map<String, String> draft);

    @PostExchange
    void create(@RequestHeader("Idempotency-Key") String command, @RequestBody Map<String, Object> article);

    @PutExchange("/{slug}/texts/{language}")
    void write(
            @PathVariable String slug,
            @PathVariable String language,
            @RequestHeader("If-Match") String seen,
            @RequestBody Writing writing);

    /** @param move translation, publication or withdrawal */
    @PostExchange("/{slug}/texts/{language}/{move}")
    void move(
            @PathVariable String slug,
            @PathVariable String language,
            @PathVariable String move,
            @RequestHeader("If-Match") String seen,
            @RequestBody Map<String, Object> more);

    @PostExchange("/{slug}/review")
    void review(@PathVariable String slug, @RequestHeader("If-Match") String seen);

    @GetExchange("/export")
    ResponseEntity<byte[]> export();

    @PostExchange(url = "/import", contentType = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Imported bring(@RequestBody byte[] zip);

    record Tile(
            String language,
            String standing,
            int last,
            int live,
            @Nullable Instant plannedAt,
            @Nullable Instant changedAt) {}

    record Line(
            String slug,
            String stage,
            int order,
            String title,
            String source,
            boolean lawBound,
            @Nullable String checkedOn,
            LocalDate reviewBy,
            List<Tile> languages) {
        public boolean late(LocalDate today) {
            return reviewBy.isBefore(today);
        }

        boolean has(String standing) {
            return languages.stream().anyMatch(each -> each.standing().equals(standing));
        }
    }

    record Text(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String body,
            @Nullable List<String> laws) {
        static final Text EMPTY = new Text("", "", "", List.of());
    }

    record Saved(int number, Instant at, @Nullable String note, boolean spelling, boolean machine, int of) {}

    /** @param kind same, added, removed or changed */
    record Change(String kind, String before, String after) {}

    record Desk(
            Line line,
            String language,
            @Nullable Text text,
            boolean machine,
            List<Saved> versions,
            @Nullable Text sourceText,
            List<Change> changes,
            List<String> brokenLinks,
            List<String> allowedMoves) {
        /** How the article stands in this language. */
        public Tile tile() {
            return line.languages().stream()
                    .filter(each -> each.language().equals(language))
                    .findFirst()
                    .orElseThrow();
        }
    }

    record Writing(Text text, @Nullable String note, boolean spelling, boolean machine) {}

    record Preview(String html) {}

    record Count(String slug, String language, long helped, long not, Map<String, Long> reasons) {}

    record Imported(int written, int same, List<String> refused) {}
}
