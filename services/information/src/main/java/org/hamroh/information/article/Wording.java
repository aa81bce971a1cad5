package org.hamroh.information.article;

import java.util.ArrayList;
import java.util.List;
import org.hamroh.kernel.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** A text as sent; it may be read only when {@link #errors} says nothing. Title to 120 characters, summary to 300, body to 20,000. */
record Wording(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String body,
        @Nullable List<String> laws) {
    private static final int LINE = 120;
    private static final int LINES = 300;
    private static final int PAGE = 20_000;

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        check(errors, "title", title, LINE);
        check(errors, "summary", summary, LINES);
        check(errors, "body", body, PAGE);
        if (laws != null
                && (laws.size() > 20 || laws.stream().anyMatch(each -> each == null || each.length() > LINES))) {
            errors.add(FieldError.of("laws", "article.too-long", LINES));
        }
        return errors;
    }

    private static void check(List<FieldError> errors, String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            errors.add(FieldError.of(field, "article.required"));
        } else if (text.length() > most) {
            errors.add(FieldError.of(field, "article.too-long", most));
        }
    }

    Version.Text text() {
        return new Version.Text(
                said(title).strip(),
                said(summary).strip(),
                said(body).replace("\r\n", "\n").strip(),
                laws == null
                        ? List.of()
                        : laws.stream()
                                .map(String::strip)
                                .filter(each -> !each.isEmpty())
                                .toList());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
