package org.hamroh.portal.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.hamroh.kernel.text.Language;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void aMonthWithoutADayBeginsOnItsFirstAndEndsOnItsLast() {
        var answers =
                new Answers(Map.of("from.month", "2", "from.year", "2026", "until.month", "2", "until.year", "2028"));

        assertThat(answers.date("from")).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(answers.date("until")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(answers.misdated("from")).isFalse();
    }

    @Test
    void aDateThatDoesNotExistIsToldAndAnEmptyOneIsNot() {
        var answers = new Answers(
                Map.of("from.day", "31", "from.month", "2", "from.year", "2026", "until.day", "", "until.month", ""));

        assertThat(answers.date("from")).isNull();
        assertThat(answers.misdated("from")).isTrue();
        assertThat(answers.misdated("until")).isFalse();
        assertThat(new Answers(Map.of("from.day", "3")).misdated("from")).isTrue();
    }

    @Test
    void aRegionOfAnotherCountryIsLeftBehind() {
        assertThat(new Answers(Map.of("country", "KZ", "region", "RU-SVE")).region())
                .isNull();
        assertThat(new Answers(Map.of("country", "RU", "region", "RU-SVE")).region())
                .isEqualTo("RU-SVE");
        assertThat(new Answers(Map.of("country", "other", "countryOther", "FI")).country())
                .isEqualTo("FI");
    }

    @Test
    void sumsAreReadAsPeopleWriteThem() {
        var draft = Draft.EMPTY.with(
                Map.of("category", "unpaid_wages", "amountOwed.amount", "135 000,50", "amountOwed.currency", "RUB"));

        var filing = new Answers(draft.answers()).filing(draft, Language.TG);

        assertThat(Objects.requireNonNull(filing.amountOwed()).amount()).isEqualTo("135000.50");
    }

    @Test
    void whoStaysAnonymousSendsNoContactWhateverStoodInTheFields() {
        var draft = Draft.EMPTY.with(
                Map.of("identity", "nameless", "contact.phone", "+7 912", "consents.contactMe", "yes"));

        var filing = new Answers(draft.answers()).filing(draft, Language.TG);

        assertThat(filing.contact()).isNull();
        assertThat(filing.consents().contactMe()).isFalse();
    }
}
