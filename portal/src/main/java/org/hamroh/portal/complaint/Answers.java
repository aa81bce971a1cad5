package org.hamroh.portal.complaint;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.complaint.ComplaintClient.AmountOwed;
import org.hamroh.portal.complaint.ComplaintClient.Claim;
import org.hamroh.portal.complaint.ComplaintClient.Consents;
import org.hamroh.portal.complaint.ComplaintClient.Contact;
import org.hamroh.portal.complaint.ComplaintClient.Filing;
import org.hamroh.portal.complaint.ComplaintClient.Notice;
import org.jspecify.annotations.Nullable;

/** Reads the complaint out of what was typed. It knows how fields are laid out on pages, and no rule about them. */
final class Answers {

    /** The two dates of the complaint, as their inputs are named. */
    static final List<String> DATES = List.of("from", "until");

    private final Map<String, String> typed;

    Answers(Map<String, String> typed) {
        this.typed = typed;
    }

    Filing filing(Draft draft, Language language) {
        return new Filing(
                text("category"),
                country(),
                region(),
                text("place"),
                text("employer"),
                date("from"),
                date("until"),
                Step.AMOUNT.applies(draft) ? amount() : null,
                text("narrative"),
                text("request"),
                language.code(),
                contact(),
                consents(),
                draft.evidence().stream().map(e -> new Claim(e.id(), e.key())).toList(),
                notice());
    }

    @Nullable
    public String text(String field) {
        String value = typed.getOrDefault(field, "").strip();
        return value.isEmpty() ? null : value;
    }

    @Nullable
    public String country() {
        String chosen = text("country");
        return "other".equals(chosen) ? text("countryOther") : chosen;
    }

    /** A region counts only in its own country: who changes the country later must not drag the old region along. */
    @Nullable
    public String region() {
        String region = text("region");
        return region != null && country() != null && region.startsWith(country() + "-") ? region : null;
    }

    public boolean named() {
        return "named".equals(text("identity"));
    }

    public boolean agrees(String consent) {
        return text("consents." + consent) != null;
    }

    /** The date typed; null when nothing was, or when there is no such date. */
    @Nullable
    public LocalDate date(String which) {
        try {
            return moment(which).orElse(null);
        } catch (DateTimeException | NumberFormatException noSuchDate) {
            return null;
        }
    }

    /** Whether something stands in the date's inputs that is no date. */
    public boolean misdated(String which) {
        try {
            return moment(which).isEmpty() && touched(which);
        } catch (DateTimeException | NumberFormatException noSuchDate) {
            return true;
        }
    }

    /** Whether the person gave a month only. */
    public boolean monthOnly(String which) {
        return text(which + ".day") == null;
    }

    private boolean touched(String which) {
        return text(which + ".day") != null || text(which + ".month") != null || text(which + ".year") != null;
    }

    /** A month without a day means its first day for a beginning and its last for an end. */
    private Optional<LocalDate> moment(String which) {
        String day = text(which + ".day");
        String month = text(which + ".month");
        String year = text(which + ".year");
        if (month == null || year == null) {
            return Optional.empty();
        }
        YearMonth when = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        if (day != null) {
            return Optional.of(when.atDay(Integer.parseInt(day)));
        }
        return Optional.of(which.equals("from") ? when.atDay(1) : when.atEndOfMonth());
    }

    /** Spaces between the digits, and a comma for the decimals, are how people write sums. */
    private @Nullable AmountOwed amount() {
        String amount = text("amountOwed.amount");
        String currency = text("amountOwed.currency");
        if (amount == null) {
            return null;
        }
        return new AmountOwed(
                amount.replaceAll("[\\s\\u00a0]", "").replace(',', '.'), currency == null ? "RUB" : currency);
    }

    private @Nullable Contact contact() {
        if (!named()) {
            return null;
        }
        return new Contact(text("contact.name"), text("contact.phone"), text("contact.email"));
    }

    private @Nullable Notice notice() {
        String address = text("notice.address");
        return address == null ? null : new Notice("email", address);
    }

    private Consents consents() {
        return new Consents(named() && agrees("contactMe"), agrees("shareWithCounterpart"), agrees("useInStatistics"));
    }
}
