package org.hamroh.information.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hamroh.kernel.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** The facts of an article as sent; they may be read only when {@link #errors} says nothing. */
record FactsForm(
        @Nullable String stage,
        @Nullable Integer order,
        @Nullable List<String> regions,
        @Nullable List<String> words,
        @Nullable Boolean sensitive,
        @Nullable Boolean lawBound,
        @Nullable String checkedOn,
        @Nullable String reviewBy) {
    private static final Pattern PLACE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (Stage.of(Objects.requireNonNullElse(stage, "")).isEmpty()) {
            errors.add(FieldError.of("stage", "article.stage-unknown"));
        }
        if (order == null || order < 1 || order > 99) {
            errors.add(FieldError.of("order", "article.order-wrong"));
        }
        if (regions != null
                && (regions.size() > 90
                        || !regions.stream()
                                .allMatch(each ->
                                        each != null && PLACE.matcher(each).matches()))) {
            errors.add(FieldError.of("regions", "article.region-unknown"));
        }
        if (words != null
                && (words.size() > 60 || words.stream().anyMatch(each -> each == null || each.length() > 60))) {
            errors.add(FieldError.of("words", "article.too-long", 60));
        }
        if (reviewBy == null || !isDay(reviewBy)) {
            errors.add(FieldError.of("reviewBy", "article.day-wrong"));
        }
        if (checkedOn != null && !checkedOn.isBlank() && !isDay(checkedOn)) {
            errors.add(FieldError.of("checkedOn", "article.day-wrong"));
        }
        return errors;
    }

    Facts facts() {
        return new Facts(
                Stage.of(Objects.requireNonNull(stage)).orElseThrow(),
                Objects.requireNonNull(order),
                regions == null ? List.of() : regions,
                words == null ? List.of() : words,
                Boolean.TRUE.equals(sensitive),
                Boolean.TRUE.equals(lawBound),
                checkedOn == null || checkedOn.isBlank() ? null : checkedOn,
                Objects.requireNonNull(reviewBy));
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 2000;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
