package org.hamroh.information.article;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Guides for everybody. A page that is not there in the language asked for is given in another, and says so. */
@RestController
class GuideController {
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Shelf shelf;
    private final HelpfulnessDesk helpfulness;

    GuideController(Shelf shelf, HelpfulnessDesk helpfulness) {
        this.shelf = shelf;
        this.helpfulness = helpfulness;
    }

    /** A guide on a list. */
    record Entry(String slug, String title, String summary, String language, boolean sensitive) {
        static Entry of(Guide guide, Language language) {
            var page = guide.in(language);
            return new Entry(
                    guide.slug(),
                    page.title(),
                    page.summary(),
                    page.language().code(),
                    guide.facts().sensitive());
        }
    }

    record Section(String stage, List<Entry> guides) {}

    /**
     * @param language of the text, which may not be the one asked for
     * @param languages in which it can be read
     * @param checkedOn the day on which somebody compared it with the law; null if nobody has
     */
    record Whole(
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
            @Nullable String checkedOn,
            String reviewBy,
            Instant changedAt,
            @Nullable Entry previous,
            @Nullable Entry next) {
        static Whole of(Guide guide, Language language, @Nullable Entry previous, @Nullable Entry next) {
            var page = guide.in(language);
            var facts = guide.facts();
            return new Whole(
                    guide.slug(),
                    guide.stage(),
                    page.title(),
                    page.summary(),
                    Markdown.html(page.body(), language),
                    page.language().code(),
                    Arrays.stream(Language.values())
                            .filter(guide.pages()::containsKey)
                            .map(Language::code)
                            .toList(),
                    guide.source().code(),
                    page.outdated(),
                    page.machine(),
                    facts.sensitive(),
                    facts.lawBound(),
                    page.laws(),
                    facts.checkedOn(),
                    facts.reviewBy(),
                    page.changedAt(),
                    previous,
                    next);
        }
    }

    /**
     * @param language of five
     * @param region ISO 3166-2 of where the reader works; empty for all
     */
    @GetMapping("/guides")
    ResponseEntity<List<Section>> tree(@RequestParam String language, @RequestParam(defaultValue = "") String region) {
        var reader = reader(language);
        Map<String, List<Entry>> stages = new LinkedHashMap<>();
        for (Guide guide : shelf.guides()) {
            if (guide.concerns(region)) {
                stages.computeIfAbsent(guide.stage(), each -> new java.util.ArrayList<>())
                        .add(Entry.of(guide, reader));
            }
        }
        return tagged(stages.entrySet().stream()
                .map(each -> new Section(each.getKey(), each.getValue()))
                .toList());
    }

    /** Every guide with its text: for paper, and for reading without a network. */
    @GetMapping("/guides/whole")
    ResponseEntity<List<Whole>> whole(@RequestParam String language) {
        var reader = reader(language);
        return tagged(shelf.guides().stream()
                .map(each -> Whole.of(each, reader, null, null))
                .toList());
    }

    @GetMapping("/guides/{slug}")
    ResponseEntity<Whole> read(@PathVariable String slug, @RequestParam String language) {
        var reader = reader(language);
        var guide = shelf.guide(slug).orElseThrow(Refusal::notFound);
        var stage = shelf.guides().stream()
                .filter(each -> each.stage().equals(guide.stage()))
                .toList();
        int here = IntStream.range(0, stage.size())
                .filter(each -> stage.get(each).slug().equals(slug))
                .findFirst()
                .orElse(0);
        return tagged(Whole.of(
                guide,
                reader,
                here == 0 ? null : Entry.of(stage.get(here - 1), reader),
                here == stage.size() - 1 ? null : Entry.of(stage.get(here + 1), reader)));
    }

    /** @param reason unclear, wrong, missing or other; where it did not help */
    record Opinion(
            @Nullable String language,
            @Nullable Boolean helped,
            @Nullable String reason) {}

    /** Counts one answer; who answered is not asked and not kept. */
    @PostMapping("/guides/{slug}/helpfulness")
    ResponseEntity<Void> helpfulness(@PathVariable String slug, @RequestBody Opinion opinion) {
        helpfulness.count(
                shelf.guide(slug).orElseThrow(Refusal::notFound).slug(),
                reader(opinion.language() == null ? "" : opinion.language()),
                Boolean.TRUE.equals(opinion.helped()),
                opinion.reason());
        return ResponseEntity.noContent().build();
    }

    private <T> ResponseEntity<T> tagged(T body) {
        return ResponseEntity.ok()
                .cacheControl(SHORT)
                .eTag("W/\"" + Integer.toHexString(body.hashCode()) + "\"")
                .body(body);
    }

    private static Language reader(String code) {
        return Language.of(code)
                .orElseThrow(() -> Refusal.invalid(List.of(FieldError.of("language", "article.language-unknown"))));
    }
}
