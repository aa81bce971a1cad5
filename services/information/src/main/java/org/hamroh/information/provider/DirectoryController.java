package org.hamroh.information.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
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

/** The directory for everybody. Who searches for what is written down nowhere. */
@RestController
class DirectoryController {
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final Directory directory;
    private final ExperienceDesk experiences;

    DirectoryController(Directory directory, ExperienceDesk experiences) {
        this.directory = directory;
        this.experiences = experiences;
    }

    /** @param verifiedOn the day on which somebody checked it; null if nobody has */
    record Entry(
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
            @Nullable String verifiedOn) {
        static Entry of(Provider provider, Language reader) {
            var listing = Objects.requireNonNull(provider.listing());
            return new Entry(
                    provider.slug(),
                    listing.kind(),
                    Listing.in(listing.names(), reader),
                    Listing.in(listing.about(), reader),
                    listing.needs(),
                    listing.places(),
                    listing.languages(),
                    listing.cost(),
                    listing.serves(),
                    Listing.in(listing.hours(), reader),
                    Listing.in(listing.address(), reader),
                    listing.phones(),
                    listing.site(),
                    provider.capacity().code(),
                    provider.capacityAt(),
                    provider.verifiedOn());
        }
    }

    /**
     * @param needs that somebody helps with, so that nobody is offered what does not exist
     * @param places where somebody helps
     */
    record Found(List<Entry> items, List<String> needs, List<String> places) {}

    /**
     * @param language of the reader
     * @param need code of what is needed; empty for all
     * @param place ISO 3166 code; empty for all
     * @param spoken code of a language spoken there; empty for all
     */
    @GetMapping("/providers")
    ResponseEntity<Found> find(
            @RequestParam String language,
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String spoken) {
        var reader = reader(language);
        var needs = new TreeSet<String>();
        var places = new TreeSet<String>();
        for (Provider each : directory.listed()) {
            var listing = Objects.requireNonNull(each.listing());
            needs.addAll(listing.needs());
            places.addAll(listing.places());
        }
        var found = new Found(
                directory.find(need, place, spoken).stream()
                        .map(each -> Entry.of(each, reader))
                        .toList(),
                ListingForm.NEEDS.stream().filter(needs::contains).toList(),
                List.copyOf(places));
        return tagged(found);
    }

    @GetMapping("/providers/{slug}")
    ResponseEntity<Entry> read(@PathVariable String slug, @RequestParam String language) {
        return tagged(Entry.of(listed(slug), reader(language)));
    }

    /** @param experience helped, waited or refused */
    record Said(@Nullable String experience) {}

    /** Counts what somebody met there. */
    @PostMapping("/providers/{slug}/experiences")
    ResponseEntity<Void> say(@PathVariable String slug, @RequestBody Said said) {
        experiences.count(listed(slug).slug(), said.experience());
        return ResponseEntity.noContent().build();
    }

    private Provider listed(String slug) {
        return directory.listed().stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static <T> ResponseEntity<T> tagged(T body) {
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
