package org.hamroh.ombudsman.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.hamroh.kernel.problem.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Filing EMPTY =
            new Filing(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    @Test
    void aFilingNeedsASubjectACountryALanguageAndAStory() {
        assertThat(keys(EMPTY))
                .containsExactly(
                        "category complaint.category.required",
                        "country complaint.country.required",
                        "language complaint.language.required",
                        "narrative complaint.narrative.required");
        assertThat(keys(ComplaintTest.filing(null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, ,",
        "2026-11-26, , from complaint.date.in-future",
        "1900-01-01, , from complaint.date.too-early",
        "2026-02-30, , from complaint.date.unreadable",
        "24.11.2026, , from complaint.date.unreadable",
        "2026-11-01, 2026-10-01, until complaint.until.before-from",
        ", 2026-10-01,"
    })
    void daysAreRealDaysInOrderAndPast(@Nullable String from, @Nullable String until, @Nullable String error) {
        assertThat(keys(with(from, until, null, null))).isEqualTo(error == null ? List.of() : List.of(error));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 200,50 | RUB |",
                "٣٠٠ | TJS |",
                "135’000.5 | CHF |",
                "0 | RUB | amountOwed.amount complaint.amount.unreadable",
                "-5 | RUB | amountOwed.amount complaint.amount.unreadable",
                "1e9 | RUB | amountOwed.amount complaint.amount.unreadable",
                "1.234 | RUB | amountOwed.amount complaint.amount.unreadable",
                "500 | | amountOwed.currency complaint.currency.required",
                "500 | rubles | amountOwed.currency complaint.currency.unknown",
                " | RUB | amountOwed.amount complaint.amount.required",
                " | |"
            })
    void sumsAreReadAsPeopleWriteThem(@Nullable String amount, @Nullable String currency, @Nullable String error) {
        assertThat(keys(with(null, null, new Filing.Amount(amount, currency), null)))
                .isEqualTo(error == null ? List.of() : List.of(error));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Сафар | | |",
                " | +992 (90) 123-45-67 | |",
                " | | safar@example.org |",
                " | | | contact complaint.contact.required",
                " | call me | | contact.phone complaint.phone.unreadable",
                " | | safar@ | contact.email complaint.email.unreadable"
            })
    void aContactIsOneThatCanBeUsed(
            @Nullable String name, @Nullable String phone, @Nullable String email, @Nullable String error) {
        assertThat(keys(with(null, null, null, new Filing.Contact(name, phone, email))))
                .isEqualTo(error == null ? List.of() : List.of(error));
    }

    @Test
    void whatIsInvisibleOrTooLongIsNotTaken() {
        assertThat(keys(story("\uD800 нимаи ҳарф дар ин ҷо"))).containsExactly("narrative text.unreadable");
        assertThat(keys(story("сифр\u0000 дар миёнаи матн"))).containsExactly("narrative text.unreadable");
        assertThat(keys(story("🙂".repeat(10_000)))).isEmpty();
        assertThat(keys(story("а".repeat(10_001)))).containsExactly("narrative text.too-long");
        assertThat(keys(story("   кӯтоҳ   "))).containsExactly("narrative complaint.narrative.too-short");
    }

    @Test
    void atMostFiveFilesComeAtOnceAndEachOnce() {
        var one = new Filing.Attached("a", "b");
        assertThat(keys(uploads(Collections.nCopies(2, one)))).containsExactly("uploads uploads.unknown");
        assertThat(keys(uploads(Collections.nCopies(6, one)))).contains("uploads uploads.too-many");
        assertThat(keys(uploads(Collections.singletonList(null)))).containsExactly("uploads uploads.unknown");
    }

    @Test
    void aPartOfTheFilingIsCheckedByItself() {
        assertThat(EMPTY.errors(TODAY, List.of("country")))
                .extracting(FieldError::field)
                .containsExactly("country");
        var contact = with(null, null, null, new Filing.Contact(null, "x", null));
        assertThat(contact.errors(TODAY, List.of("contact")))
                .extracting(FieldError::field)
                .containsExactly("contact.phone");
    }

    private static List<String> keys(Filing filing) {
        return filing.errors(TODAY).stream()
                .map(error -> error.field() + " " + error.key())
                .toList();
    }

    private static Filing with(
            @Nullable String from,
            @Nullable String until,
            Filing.@Nullable Amount owed,
            Filing.@Nullable Contact contact) {
        return new Filing(
                "other",
                "RU",
                null,
                null,
                null,
                from,
                until,
                owed,
                "Матни кофӣ дароз",
                null,
                "ru",
                contact,
                null,
                null,
                null);
    }

    private static Filing story(String narrative) {
        return new Filing(
                "other", "RU", null, null, null, null, null, null, narrative, null, "ru", null, null, null, null);
    }

    private static Filing uploads(List<Filing.@Nullable Attached> uploads) {
        return new Filing(
                "other",
                "RU",
                null,
                null,
                null,
                null,
                null,
                null,
                "Матни кофӣ дароз",
                null,
                "ru",
                null,
                null,
                uploads,
                null);
    }
}
