package org.hamroh.health.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamroh.health.code.AgeBand;
import org.hamroh.health.code.Coded;
import org.hamroh.health.code.Programme;
import org.hamroh.health.code.Sex;
import org.hamroh.health.code.Stage;
import org.hamroh.health.place.District;
import org.hamroh.health.place.Places;
import org.hamroh.kernel.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads what was written of a screening, and says of each part what is wrong with it. Not to be shared between threads. */
final class Reading {
    /** Nothing was screened in this way before; an earlier day is a slip of the hand. */
    static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final Places places;
    private final PersonHash hash;
    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    Reading(Places places, PersonHash hash, LocalDate today) {
        this.places = places;
        this.hash = hash;
        this.today = today;
    }

    List<FieldError> errors() {
        return errors;
    }

    /** The facts; empty with {@link #errors()} if there is something to mend. */
    Optional<Facts> facts(ScreeningRequest asked) {
        int before = errors.size();
        LocalDate day = day("day", asked.day(), true);
        LocalDate born = asked.person() == null
                ? null
                : day("person.born", asked.person().born(), false);
        Optional<Sex> sex = Coded.of(Sex.class, asked.sex());
        if (sex.isEmpty()) {
            wrong("sex", "screening.sex");
        }
        String band = band(day, born, asked.band());
        String person = sex.map(found -> person(asked, born, found)).orElse(null);
        Optional<Stage> stage = Coded.of(Stage.class, asked.stage());
        if (stage.isEmpty()) {
            wrong("stage", "screening.stage");
        }
        String destination = destination(asked.destination());
        String home = home(asked.home(), day);
        if (errors.size() > before || day == null || stage.isEmpty() || sex.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Facts(
                day.toString(),
                person,
                sex.get().code(),
                band,
                home,
                destination,
                stage.get().code(),
                Boolean.TRUE.equals(asked.resultKnown())));
    }

    /** The programmes, each once. */
    List<Programme> programmes(@Nullable List<String> codes) {
        List<Programme> found = new ArrayList<>();
        for (String code : codes == null ? List.<String>of() : codes) {
            Optional<Programme> programme = Coded.of(Programme.class, code);
            if (programme.isEmpty()) {
                wrong("programmes", "screening.programme-unknown");
            } else if (!found.contains(programme.get())) {
                found.add(programme.get());
            }
        }
        if (codes == null || codes.isEmpty()) {
            wrong("programmes", "screening.programme-none");
        }
        return found;
    }

    /** The finding of each programme that has one. */
    Map<Programme, Finding> findings(@Nullable Map<String, String> results, List<Programme> programmes) {
        Map<Programme, Finding> found = new java.util.EnumMap<>(Programme.class);
        for (var each : (results == null ? Map.<String, String>of() : results).entrySet()) {
            if (each.getValue() == null || each.getValue().isEmpty()) {
                continue;
            }
            Optional<Programme> programme =
                    Coded.of(Programme.class, each.getKey()).filter(programmes::contains);
            Optional<Finding> finding = Coded.of(Finding.class, each.getValue());
            if (programme.isEmpty() || finding.isEmpty()) {
                wrong("results", "screening.result-unknown");
            } else {
                found.put(programme.get(), finding.get());
            }
        }
        return found;
    }

    private @Nullable LocalDate day(String field, @Nullable String text, boolean required) {
        if (text == null || text.isBlank()) {
            if (required) {
                wrong(field, "screening.day-missing");
            }
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.isAfter(today)) {
                wrong(field, "screening.day-in-future");
                return null;
            }
            if (required && day.isBefore(EARLIEST)) {
                wrong(field, "screening.day-too-early");
                return null;
            }
            return day;
        } catch (DateTimeException e) {
            wrong(field, "screening.day-unreadable");
            return null;
        }
    }

    private String band(@Nullable LocalDate day, @Nullable LocalDate born, @Nullable String code) {
        if (day != null && born != null) {
            Optional<AgeBand> band = AgeBand.on(day, born);
            if (band.isEmpty()) {
                wrong("person.born", "screening.born-impossible");
            }
            return band.map(AgeBand::code).orElse("");
        }
        if (AgeBand.of(code).isEmpty()) {
            wrong("band", "screening.band");
        }
        return code == null ? "" : code;
    }

    private @Nullable String person(ScreeningRequest asked, @Nullable LocalDate born, Sex sex) {
        ScreeningRequest.Person facts = asked.person();
        String given = asked.personCode();
        if (given != null && !given.isBlank()) {
            Optional<PersonCode> code = PersonCode.read(given);
            if (code.isEmpty()) {
                wrong("personCode", "screening.person-code");
            }
            return code.map(hash::of).orElse(null);
        }
        if (facts == null || facts.isEmpty()) {
            return null;
        }
        if (born == null) {
            if (errors.stream().noneMatch(each -> each.field().equals("person.born"))) {
                wrong("person.born", "screening.person-incomplete");
            }
            return null;
        }
        Optional<PersonCode> code =
                PersonCode.of(text(facts.own()), text(facts.mother()), text(facts.father()), born, sex);
        if (code.isEmpty()) {
            wrong("person", "screening.person-incomplete");
        }
        return code.map(hash::of).orElse(null);
    }

    private @Nullable String destination(@Nullable String country) {
        if (country == null || country.isBlank()) {
            return null;
        }
        String code = country.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            wrong("destination", "screening.destination");
        }
        return code;
    }

    /** People of a district that was merged count where it went. */
    private String home(@Nullable String code, @Nullable LocalDate day) {
        Optional<District> found = places.districtOn(code, day == null ? today : day);
        if (found.isEmpty()) {
            wrong("home", "screening.home");
        }
        return found.map(District::code).orElse("");
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void wrong(String field, String key) {
        errors.add(FieldError.of(field, key));
    }
}
