package org.hamroh.information.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is true of an article in every language.
 *
 * @param order within its stage, from 1
 * @param regions ISO 3166-2 codes of the regions of work it concerns; empty for all
 * @param words by which people search for it, in any language
 * @param sensitive whether a reader may be in danger if seen reading it, so that the way out must be at hand
 * @param lawBound whether it states law
 * @param checkedOn the day on which a person compared it with the law, a local date; null if nobody has
 * @param reviewBy the last day by which somebody must look at it again, a local date
 */
record Facts(
        Stage stage,
        int order,
        List<String> regions,
        List<String> words,
        boolean sensitive,
        boolean lawBound,
        @Nullable String checkedOn,
        String reviewBy) {
    Facts {
        regions = List.copyOf(regions);
        words = List.copyOf(words);
    }

    Facts reviewed(@Nullable String day, String next) {
        return new Facts(stage, order, regions, words, sensitive, lawBound, lawBound ? day : checkedOn, next);
    }
}
