package org.hamroh.ombudsman.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamroh.kernel.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What a person sends to file a complaint, as typed. {@link #errors} says what to mend; the rest may be read only when it says
 * nothing.
 *
 * @param contact absent for an anonymous complaint
 * @param notice where to tell, in words that reveal nothing, that there is news; absent for nowhere
 */
record Filing(
        @Nullable String category,
        @Nullable String country,
        @Nullable String region,
        @Nullable String place,
        @Nullable String employer,
        @Nullable String from,
        @Nullable String until,
        @Nullable Amount amountOwed,
        @Nullable String narrative,
        @Nullable String request,
        @Nullable String language,
        @Nullable Contact contact,
        @Nullable Consents consents,
        @Nullable List<@Nullable Attached> uploads,
        Notice.@Nullable Wish notice) {

    /** A sum as typed, {@code 1 200,50}, and its ISO 4217 currency. */
    record Amount(@Nullable String amount, @Nullable String currency) {}

    /** How to reach the complainant; at least one of the three. */
    record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {
        boolean isEmpty() {
            return Texts.isBlank(name) && Texts.isBlank(phone) && Texts.isBlank(email);
        }
    }

    /** What the complainant agrees to; what is not said is not agreed to. */
    record Consents(boolean contactMe, boolean shareWithCounterpart, boolean useInStatistics) {
        static final Consents NONE = new Consents(false, false, false);

        /** What differs, each by its name, with + where it is agreed to now and - where no longer; empty if nothing does. */
        String changeFrom(Consents before) {
            return Stream.of(
                            change("contact_me", before.contactMe, contactMe),
                            change("share_with_counterpart", before.shareWithCounterpart, shareWithCounterpart),
                            change("use_in_statistics", before.useInStatistics, useInStatistics))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(","));
        }

        private static String change(String name, boolean before, boolean now) {
            return before == now ? "" : (now ? "+" : "-") + name;
        }
    }

    /** An upload to attach, and the key with which it was answered. */
    record Attached(@Nullable String id, @Nullable String key) {}

    /** What to mend, each with the field as clients name it. */
    List<FieldError> errors(LocalDate today) {
        return new FilingRules(this, today).check();
    }

    /** What to mend in some fields; a field stands for the fields within it too. */
    List<FieldError> errors(LocalDate today, List<String> fields) {
        Predicate<FieldError> asked = error -> fields.stream()
                .anyMatch(field -> error.field().equals(field) || error.field().startsWith(field + "."));
        return errors(today).stream().filter(asked).toList();
    }

    boolean isAnonymous() {
        return contact == null || contact.isEmpty();
    }

    Category known() {
        return Coded.of(Category.class, valid(category).strip()).orElseThrow();
    }

    Consents agreed() {
        return consents == null ? Consents.NONE : consents;
    }

    Optional<LocalDate> since() {
        return Texts.date(from);
    }

    Optional<LocalDate> to() {
        return Texts.date(until);
    }

    Optional<Money> owed() {
        return Optional.ofNullable(amountOwed).flatMap(Money::of);
    }

    List<Attached> attached() {
        return uploads == null ? List.of() : List.copyOf(uploads);
    }

    static String valid(@Nullable String text) {
        if (text == null) {
            throw new IllegalStateException("read before it was checked");
        }
        return text;
    }
}
