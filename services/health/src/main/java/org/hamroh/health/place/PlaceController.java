package org.hamroh.health.place;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Regions and districts for whoever needs their codes and names. */
@RestController
class PlaceController {
    private final Places places;

    PlaceController(Places places) {
        this.places = places;
    }

    /** @param names by language: tg, ru, en, uz, ky */
    record Place(
            String code,
            String kind,
            String region,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String successor,
            @Nullable String former,
            Map<String, String> names) {
        static Place of(District each) {
            Map<String, String> names = new TreeMap<>();
            each.names().forEach((language, name) -> names.put(language.code(), name));
            return new Place(
                    each.code(),
                    each.kind(),
                    each.region(),
                    each.from(),
                    each.until(),
                    each.successor(),
                    each.former(),
                    names);
        }
    }

    @GetMapping("/places")
    ResponseEntity<List<Place>> all() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(places.all().stream().map(Place::of).toList());
    }
}
