package org.hamroh.ombudsman.counterpart;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.text.Language;
import org.hamroh.ombudsman.complaint.Body;
import org.hamroh.ombudsman.complaint.Coded;
import org.jspecify.annotations.Nullable;

/** An entry of the registry as sent; it may be read only when {@link #errors} says nothing. */
record Registration(
        @Nullable String id,
        @Nullable String kind,
        @Nullable Map<String, String> names,
        @Nullable String address,
        Counterpart.@Nullable Contacts contacts,
        @Nullable List<String> places,
        @Nullable List<Agreement> agreements,
        @Nullable String endedOn) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,8}");
    private static final Pattern PLACE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
    private static final int LINE_MOST = 300;
    private static final int MOST = 100;

    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (id == null || id.length() > 60 || !SLUG.matcher(id).matches()) {
            errors.add(FieldError.of("id", "counterpart.id.unknown"));
        }
        if (Coded.of(Body.class, kind).isEmpty()) {
            errors.add(FieldError.of("kind", "counterpart.kind.unknown"));
        }
        for (var language : Language.values()) {
            var name = name(language);
            if (name.isBlank() || name.length() > LINE_MOST) {
                errors.add(FieldError.of("names." + language.code(), "counterpart.name.required"));
            }
        }
        if (address != null && address.length() > LINE_MOST) {
            errors.add(FieldError.of("address", "text.too-long", LINE_MOST, address.length()));
        }
        contacts(errors);
        if (endedOn != null && day(endedOn).isEmpty()) {
            errors.add(FieldError.of("endedOn", "complaint.date.unreadable"));
        }
        if (!arePlaces(placesGiven()) || (placesGiven().isEmpty() && "counterpart".equals(kind))) {
            errors.add(FieldError.of("places", "counterpart.places.unknown"));
        }
        if (agreementsGiven().size() > MOST || !agreementsGiven().stream().allMatch(this::isWhole)) {
            errors.add(FieldError.of("agreements", "counterpart.agreement.unreadable"));
        }
        return errors;
    }

    Counterpart counterpart(@Nullable Long version) {
        var known = new TreeMap<String, String>();
        for (var language : Language.values()) {
            known.put(language.code(), name(language).strip());
        }
        return new Counterpart(
                Optional.ofNullable(id).orElseThrow(),
                Coded.of(Body.class, kind).orElseThrow(),
                known,
                address,
                contacts,
                placesGiven(),
                agreementsGiven(),
                endedOn,
                List.of(),
                version);
    }

    private void contacts(List<FieldError> errors) {
        if (contacts == null) {
            return;
        }
        line(errors, "contacts.phone", contacts.phone());
        line(errors, "contacts.email", contacts.email());
        line(errors, "contacts.website", contacts.website());
    }

    private static void line(List<FieldError> errors, String field, @Nullable String text) {
        if (text != null && text.length() > LINE_MOST) {
            errors.add(FieldError.of(field, "text.too-long", LINE_MOST, text.length()));
        }
    }

    /** The agreements named, to see whether their papers are here. */
    List<Agreement> agreementsNamed() {
        return agreementsGiven();
    }

    /** The same entry under this id, with the office and the body as the parties of agreements that name none. */
    Registration under(@Nullable String known, String office) {
        var whole = agreements == null || known == null
                ? agreements
                : agreements.stream()
                        .map(each ->
                                each == null || !isEmpty(each.parties()) ? each : each.between(List.of(office, known)))
                        .toList();
        return new Registration(known, kind, names, address, contacts, places, whole, endedOn);
    }

    private static boolean isEmpty(@Nullable List<String> parties) {
        return parties == null || parties.isEmpty();
    }

    private String name(Language language) {
        return Optional.ofNullable(names).map(all -> all.get(language.code())).orElse("");
    }

    private List<String> placesGiven() {
        return places == null ? List.of() : places;
    }

    private List<Agreement> agreementsGiven() {
        return agreements == null ? List.of() : agreements;
    }

    private boolean isWhole(@Nullable Agreement agreement) {
        return agreement != null
                && agreement.parties() != null
                && agreement.parties().size() >= 2
                && agreement.parties().contains(Optional.ofNullable(id).orElse(""))
                && agreement.territory() != null
                && !agreement.territory().isEmpty()
                && arePlaces(agreement.territory())
                && agreement.document() != null
                && !agreement.document().isBlank()
                && agreement.document().length() <= LINE_MOST
                && day(agreement.from())
                        .filter(from -> agreement.until() == null
                                || day(agreement.until())
                                        .filter(until -> !until.isBefore(from))
                                        .isPresent())
                        .isPresent();
    }

    private static boolean arePlaces(List<String> places) {
        return places.size() <= MOST
                && places.stream()
                        .allMatch(each -> each != null && PLACE.matcher(each).matches());
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
