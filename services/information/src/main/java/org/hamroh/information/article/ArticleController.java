package org.hamroh.information.article;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.text.Language;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The desk of editors and translators. */
@RestController
class ArticleController {
    private final ArticleDesk desk;
    private final HelpfulnessDesk helpfulness;

    ArticleController(ArticleDesk desk, HelpfulnessDesk helpfulness) {
        this.desk = desk;
        this.helpfulness = helpfulness;
    }

    /** An article in one language on the board. */
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
            String reviewBy,
            List<Tile> languages) {
        static Line of(Article article) {
            var facts = article.facts();
            return new Line(
                    article.slug(),
                    facts.stage().code(),
                    facts.order(),
                    article.edition(article.source())
                            .last()
                            .map(each -> each.text().title())
                            .orElse(article.slug()),
                    article.source().code(),
                    facts.lawBound(),
                    facts.checkedOn(),
                    facts.reviewBy(),
                    Arrays.stream(Language.values())
                            .map(each -> tile(article, each))
                            .toList());
        }

        private static Tile tile(Article article, Language language) {
            var edition = article.edition(language);
            return new Tile(
                    language.code(),
                    article.standing(language).code(),
                    edition.versions().size(),
                    edition.live(),
                    edition.planned() == null ? null : edition.planned().at(),
                    edition.last().map(Version::at).orElse(null));
        }
    }

    record Saved(int number, Instant at, @Nullable String note, boolean spelling, boolean machine, int of) {}

    /** One language of an article at work. */
    record Desk(
            Line line,
            Facts facts,
            String language,
            @Nullable Wording text,
            boolean machine,
            List<Saved> versions,
            @Nullable Wording sourceText,
            List<Change> changes,
            List<String> brokenLinks,
            List<String> allowedMoves) {}

    @GetMapping("/articles")
    List<Line> board(Caller caller) {
        return desk.all(caller).stream()
                .map(Line::of)
                .sorted(Comparator.comparing(
                                (Line each) -> Stage.of(each.stage()).orElseThrow())
                        .thenComparing(Line::order)
                        .thenComparing(Line::slug))
                .toList();
    }

    @GetMapping("/articles/{slug}/texts/{language}")
    ResponseEntity<Desk> text(Caller caller, @PathVariable String slug, @PathVariable String language) {
        return answer(HttpStatus.OK, caller, desk.read(caller, slug), inPath(language));
    }

    /** What changed from one version to another; 0 before the first. */
    @GetMapping("/articles/{slug}/texts/{language}/changes")
    List<Change> changes(
            Caller caller,
            @PathVariable String slug,
            @PathVariable String language,
            @RequestParam int from,
            @RequestParam int to) {
        var edition = desk.read(caller, slug).edition(inPath(language));
        var nothing = new Version.Text("", "", "", List.of());
        return Change.between(
                from == 0 ? nothing : edition.version(from).map(Version::text).orElseThrow(Refusal::notFound),
                edition.version(to).map(Version::text).orElseThrow(Refusal::notFound));
    }

    record Creation(
            @Nullable String slug,
            @Nullable String source,
            @Nullable FactsForm facts,
            @Nullable Wording text) {}

    @PostMapping("/articles")
    ResponseEntity<Desk> create(Caller caller, IdempotencyKey command, @RequestBody Creation creation) {
        var source = known(creation.source() == null ? "" : creation.source());
        return answer(
                HttpStatus.CREATED,
                caller,
                desk.create(
                        caller,
                        command,
                        creation.slug(),
                        source,
                        creation.facts() == null
                                ? new FactsForm(null, null, null, null, null, null, null, null)
                                : creation.facts(),
                        creation.text() == null ? new Wording(null, null, null, null) : creation.text()),
                source);
    }

    record Writing(
            @Nullable Wording text,
            @Nullable String note,
            @Nullable Boolean spelling,
            @Nullable Boolean machine) {}

    @PutMapping("/articles/{slug}/texts/{language}")
    ResponseEntity<Desk> write(
            Caller caller,
            @PathVariable String slug,
            @PathVariable String language,
            IfMatch seen,
            @RequestBody Writing writing) {
        var article = desk.write(
                caller,
                slug,
                seen,
                inPath(language),
                writing.text() == null ? new Wording(null, null, null, null) : writing.text(),
                new ArticleDesk.Saving(writing.note(), writing.spelling(), writing.machine()));
        return answer(HttpStatus.OK, caller, article, inPath(language));
    }

    @PostMapping("/articles/{slug}/texts/{language}/translation")
    ResponseEntity<Desk> take(Caller caller, @PathVariable String slug, @PathVariable String language, IfMatch seen) {
        return answer(HttpStatus.OK, caller, desk.take(caller, slug, seen, inPath(language)), inPath(language));
    }

    record Publication(@Nullable Instant from) {}

    @PostMapping("/articles/{slug}/texts/{language}/publication")
    ResponseEntity<Desk> publish(
            Caller caller,
            @PathVariable String slug,
            @PathVariable String language,
            IfMatch seen,
            @RequestBody Publication publication) {
        return answer(
                HttpStatus.OK,
                caller,
                desk.publish(caller, slug, seen, inPath(language), publication.from()),
                inPath(language));
    }

    @PostMapping("/articles/{slug}/texts/{language}/withdrawal")
    ResponseEntity<Desk> withdraw(
            Caller caller, @PathVariable String slug, @PathVariable String language, IfMatch seen) {
        return answer(HttpStatus.OK, caller, desk.withdraw(caller, slug, seen, inPath(language)), inPath(language));
    }

    @PutMapping("/articles/{slug}/facts")
    ResponseEntity<Line> facts(Caller caller, @PathVariable String slug, IfMatch seen, @RequestBody FactsForm facts) {
        var article = desk.change(caller, slug, seen, facts);
        return ResponseEntity.ok().eTag(IfMatch.etag(article)).body(Line.of(article));
    }

    /** Somebody looked at it today and it is still right. */
    @PostMapping("/articles/{slug}/review")
    ResponseEntity<Line> review(Caller caller, @PathVariable String slug, IfMatch seen) {
        var article = desk.review(caller, slug, seen);
        return ResponseEntity.ok().eTag(IfMatch.etag(article)).body(Line.of(article));
    }

    record Draft(@Nullable String language, @Nullable String body) {}

    record Preview(String html) {}

    @PostMapping("/articles/preview")
    Preview preview(Caller caller, @RequestBody Draft draft) {
        Editors.requireReader(caller);
        String body = draft.body() == null ? "" : draft.body();
        if (body.length() > 40_000) {
            throw Refusal.invalid(List.of(FieldError.of("body", "article.too-long", 20_000)));
        }
        return new Preview(Markdown.html(body, known(draft.language() == null ? "" : draft.language())));
    }

    record Count(String slug, String language, long helped, long not, Map<String, Long> reasons) {}

    /** How many readers each article helped, worst first. */
    @GetMapping("/articles/helpfulness")
    List<Count> helpfulness(Caller caller) {
        return helpfulness.all(caller).stream()
                .map(each -> new Count(
                        each.slug(),
                        each.language(),
                        each.helped(),
                        each.not(),
                        each.reasons() == null ? Map.of() : new LinkedHashMap<>(each.reasons())))
                .sorted(Comparator.comparing(Count::not).reversed().thenComparing(Count::slug))
                .toList();
    }

    private ResponseEntity<Desk> answer(HttpStatus status, Caller caller, Article article, Language language) {
        var edition = article.edition(language);
        var source = article.edition(article.source());
        var last = edition.last();
        var changes = article.isSource(language)
                ? List.<Change>of()
                : last.flatMap(each -> source.version(each.of()))
                        .filter(each -> article.lagsBehind(last.orElseThrow()))
                        .map(each -> Change.between(
                                each.text(),
                                source.version(article.reference())
                                        .orElseThrow()
                                        .text()))
                        .orElse(List.of());
        var body = new Desk(
                Line.of(article),
                article.facts(),
                language.code(),
                last.map(ArticleController::wording).orElse(null),
                last.map(Version::machine).orElse(false),
                edition.versions().reversed().stream()
                        .map(each -> new Saved(
                                each.number(), each.at(), each.note(), each.spelling(), each.machine(), each.of()))
                        .toList(),
                article.isSource(language)
                        ? null
                        : source.version(article.reference())
                                .map(ArticleController::wording)
                                .orElse(null),
                changes,
                last.map(each -> brokenLinks(caller, each)).orElse(List.of()),
                Moves.allowed(article, language, Editors.isEditor(caller)));
        return ResponseEntity.status(status).eTag(IfMatch.etag(article)).body(body);
    }

    /** Links into the site that lead to no article. */
    private List<String> brokenLinks(Caller caller, Version version) {
        var slugs = desk.all(caller).stream().map(Article::slug).toList();
        return Markdown.links(version.text().body()).stream()
                .filter(each -> each.startsWith("/guides/") && !slugs.contains(each.substring("/guides/".length())))
                .toList();
    }

    private static Wording wording(Version version) {
        var text = version.text();
        return new Wording(text.title(), text.summary(), text.body(), text.laws());
    }

    private static Language inPath(String code) {
        return Language.of(code).orElseThrow(Refusal::notFound);
    }

    private static Language known(String code) {
        return Language.of(code)
                .orElseThrow(() -> Refusal.invalid(List.of(FieldError.of("language", "article.language-unknown"))));
    }
}
