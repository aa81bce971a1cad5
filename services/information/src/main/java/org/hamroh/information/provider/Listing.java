package org.hamroh.information.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of itself.
 *
 * @param kind state, international, ngo or private
 * @param names by language code; at least one
 * @param about what it does and for whom, by language code
 * @param needs codes of what it helps with, for example {@code legal}
 * @param places ISO 3166 codes of where it helps; a country means all of it
 * @param languages codes of the languages spoken there
 * @param cost free, partly or paid
 * @param serves codes of whom it serves, for example {@code everyone}
 * @param hours by language code
 * @param address by language code
 * @param phones as people dial them; empty where nobody has checked one
 */
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
    Listing {
        names = Map.copyOf(names);
        about = Map.copyOf(about);
        needs = List.copyOf(needs);
        places = List.copyOf(places);
        languages = List.copyOf(languages);
        serves = List.copyOf(serves);
        hours = Map.copyOf(hours);
        address = Map.copyOf(address);
        phones = List.copyOf(phones);
    }

    /** The text in this language, or in the one most readers know; empty if there is none. */
    static String in(Map<String, String> texts, Language language) {
        return Stream.of(language.code(), "ru", "tg", "en", "uz", "ky")
                .flatMap(each -> Optional.ofNullable(texts.get(each)).stream())
                .findFirst()
                .orElse("");
    }

    /** Whether it helps somebody who is there: a country covers its regions, and a region is part of its country. */
    boolean isFor(String place) {
        return place.isEmpty()
                || places.stream()
                        .anyMatch(own -> own.equals(place)
                                || place.startsWith(own + "-")
                                || (place.length() == 2 && own.startsWith(place + "-")));
    }
}
