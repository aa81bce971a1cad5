package org.hamroh.information.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamroh.information.article.Guide;
import org.hamroh.information.article.Shelf;
import org.hamroh.information.provider.Directory;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.text.Language;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search for everybody. What was searched for is written down nowhere. */
@RestController
class SearchController {
    private static final int MOST = 20;
    private static final int LONGEST = 100;

    private final Shelf shelf;
    private final Directory directory;
    private volatile Built built = new Built(0, Index.of(List.of()));

    SearchController(Shelf shelf, Directory directory) {
        this.shelf = shelf;
        this.directory = directory;
    }

    /**
     * @param kind guide or provider
     * @param id slug of the guide or provider
     * @param language of title and summary, which may not be the reader's
     */
    record Found(String kind, String id, String title, String summary, String language) {}

    /** @param q words in any of the languages and alphabets, at most 100 characters */
    @GetMapping("/search")
    List<Found> search(@RequestParam String q, @RequestParam String language) {
        var reader = Language.of(language)
                .orElseThrow(() -> Refusal.invalid(List.of(FieldError.of("language", "article.language-unknown"))));
        var guides = shelf.guides();
        var providers = directory.named(reader);
        Map<String, Found> known = new HashMap<>();
        guides.forEach(each -> known.put("guide " + each.slug(), found(each, reader)));
        providers.forEach(each -> known.put(
                "provider " + each.slug(),
                new Found("provider", each.slug(), each.title(), each.summary(), reader.code())));
        return index(guides, providers).find(q.length() > LONGEST ? q.substring(0, LONGEST) : q, MOST).stream()
                .flatMap(each -> Optional.ofNullable(known.get(each.kind() + " " + each.id())).stream())
                .toList();
    }

    private static Found found(Guide guide, Language reader) {
        var page = guide.in(reader);
        return new Found(
                "guide",
                guide.slug(),
                page.title(),
                page.summary(),
                page.language().code());
    }

    private Index index(List<Guide> guides, List<Directory.Named> providers) {
        int state = guides.hashCode() * 31
                + providers.stream().map(Directory.Named::words).toList().hashCode();
        Built known = built;
        if (known.state() != state) {
            known = new Built(
                    state,
                    Index.of(Stream.concat(
                                    guides.stream().map(SearchController::entry),
                                    providers.stream().map(SearchController::entry))
                            .toList()));
            built = known;
        }
        return known.index();
    }

    private static Index.Entry entry(Guide guide) {
        return new Index.Entry(
                "guide",
                guide.slug(),
                String.join(" ", guide.words()),
                joined(guide, Guide.Page::title),
                joined(guide, Guide.Page::summary),
                joined(guide, Guide.Page::words));
    }

    private static Index.Entry entry(Directory.Named provider) {
        return new Index.Entry("provider", provider.slug(), "", provider.title(), provider.summary(), provider.words());
    }

    private static String joined(Guide guide, Function<Guide.Page, String> part) {
        return guide.pages().values().stream().map(part).collect(Collectors.joining(" "));
    }

    private record Built(int state, Index index) {}
}
