package org.hamroh.ombudsman.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;

/** What a complaint must say to be filed. No other part of Hamroh has rules about it. */
final class FilingRules {
    static final int NARRATIVE_LEAST = 10;
    static final int NARRATIVE_MOST = 10_000;
    static final int REQUEST_MOST = 2_000;
    static final int LINE_MOST = 200;
    static final int UPLOADS_MOST = 5;

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,15}");
    private static final Pattern PHONE_IGNORED = Pattern.compile("[\\s\\p{Z}().\\p{Pd}/]+");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]{1,63}(\\.[^@\\s.]{1,63}){1,8}");
    static final LocalDate EARLIEST = LocalDate.of(1991, 9, 9);

    private final Filing filing;
    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    FilingRules(Filing filing, LocalDate today) {
        this.filing = filing;
        this.today = today;
    }

    List<FieldError> check() {
        about();
        dates();
        money();
        texts();
        contact();
        uploads();
        return List.copyOf(errors);
    }

    private void about() {
        var category = Texts.stripped(filing.category());
        if (category == null) {
            add("category", "complaint.category.required");
        } else if (Coded.of(Category.class, category).isEmpty()) {
            add("category", "complaint.category.unknown");
        }
        if (Texts.isBlank(filing.country())) {
            add("country", "complaint.country.required");
        } else if (!COUNTRIES.contains(filing.country())) {
            add("country", "complaint.country.unknown");
        }
        var region = Texts.stripped(filing.region());
        if (region != null
                && (!REGION.matcher(region).matches() || !region.substring(0, 2).equals(filing.country()))) {
            add("region", "complaint.region.unknown");
        }
        var language = Texts.stripped(filing.language());
        if (language == null) {
            add("language", "complaint.language.required");
        } else if (Language.of(language).isEmpty()) {
            add("language", "complaint.language.unknown");
        }
    }

    private void dates() {
        date("from", filing.from());
        date("until", filing.until());
        filing.since()
                .ifPresent(from -> filing.to()
                        .filter(from::isAfter)
                        .ifPresent(until -> add("until", "complaint.until.before-from")));
    }

    private void date(String field, @Nullable String text) {
        if (Texts.isBlank(text)) {
            return;
        }
        Texts.date(text)
                .ifPresentOrElse(
                        day -> {
                            // East of Dushanbe it may already be tomorrow.
                            if (day.isAfter(today.plusDays(1))) {
                                add(field, "complaint.date.in-future");
                            } else if (day.isBefore(EARLIEST)) {
                                add(field, "complaint.date.too-early");
                            }
                        },
                        () -> add(field, "complaint.date.unreadable"));
    }

    private void money() {
        if (filing.amountOwed() != null) {
            money("amountOwed", filing.amountOwed(), errors);
        }
    }

    private void texts() {
        var narrative = Texts.stripped(filing.narrative());
        if (narrative == null) {
            add("narrative", "complaint.narrative.required", NARRATIVE_LEAST);
        } else if (Texts.length(narrative) < NARRATIVE_LEAST) {
            add("narrative", "complaint.narrative.too-short", NARRATIVE_LEAST);
        }
        text("narrative", filing.narrative(), NARRATIVE_MOST);
        text("request", filing.request(), REQUEST_MOST);
        text("place", filing.place(), LINE_MOST);
        text("employer", filing.employer(), LINE_MOST);
    }

    private void contact() {
        var contact = filing.contact();
        if (filing.agreed().contactMe() && filing.isAnonymous()) {
            add("consents.contactMe", "complaint.contact-me.no-contact");
        }
        if (contact != null) {
            contact(contact, errors);
        }
    }

    private void uploads() {
        attached(filing.uploads(), errors);
    }

    private void text(String field, @Nullable String text, int most) {
        text(field, text, most, errors);
    }

    private void add(String field, String key, Object... args) {
        errors.add(FieldError.of(field, key, args));
    }

    /** The rules that texts anywhere in a case share. */
    static void text(String field, @Nullable String text, int most, List<FieldError> errors) {
        if (text == null) {
            return;
        }
        if (!Texts.isWritable(text)) {
            errors.add(FieldError.of(field, "text.unreadable"));
        }
        int length = Texts.length(text.strip());
        if (length > most) {
            errors.add(FieldError.of(field, "text.too-long", most, length));
        }
    }

    /** The rules of a sum; one that says nothing at all is fine. */
    static void money(String field, Filing.Amount sum, List<FieldError> errors) {
        var amount = Texts.stripped(sum.amount());
        var currency = Texts.stripped(sum.currency());
        if (amount == null && currency == null) {
            return;
        }
        if (amount == null) {
            errors.add(FieldError.of(field + ".amount", "complaint.amount.required"));
        } else if (Money.amount(amount).filter(each -> each.signum() > 0).isEmpty()) {
            errors.add(FieldError.of(field + ".amount", "complaint.amount.unreadable"));
        }
        if (currency == null) {
            errors.add(FieldError.of(field + ".currency", "complaint.currency.required"));
        } else if (!Money.isCurrency(currency)) {
            errors.add(FieldError.of(field + ".currency", "complaint.currency.unknown"));
        }
    }

    /** The rules of a contact. */
    static void contact(Filing.Contact contact, List<FieldError> errors) {
        if (contact.isEmpty()) {
            errors.add(FieldError.of("contact", "complaint.contact.required"));
        }
        text("contact.name", contact.name(), LINE_MOST, errors);
        text("contact.phone", contact.phone(), LINE_MOST, errors);
        text("contact.email", contact.email(), LINE_MOST, errors);
        var phone = Texts.stripped(contact.phone());
        if (phone != null && !isPhone(phone)) {
            errors.add(FieldError.of("contact.phone", "complaint.phone.unreadable"));
        }
        var email = Texts.stripped(contact.email());
        if (email != null && !isEmail(email)) {
            errors.add(FieldError.of("contact.email", "complaint.email.unreadable"));
        }
    }

    static boolean isEmail(String typed) {
        return EMAIL.matcher(typed).matches();
    }

    static boolean isPhone(String typed) {
        return PHONE.matcher(PHONE_IGNORED.matcher(typed).replaceAll("")).matches();
    }

    /** The rules of attachments, to a complaint or to a message. */
    static void attached(@Nullable List<Filing.@Nullable Attached> uploads, List<FieldError> errors) {
        if (uploads == null) {
            return;
        }
        if (uploads.size() > UPLOADS_MOST) {
            errors.add(FieldError.of("uploads", "uploads.too-many", UPLOADS_MOST));
        }
        var seen = new HashSet<String>();
        if (uploads.stream()
                .anyMatch(upload ->
                        upload == null || upload.id() == null || upload.key() == null || !seen.add(upload.id()))) {
            errors.add(FieldError.of("uploads", "uploads.unknown"));
        }
    }
}
