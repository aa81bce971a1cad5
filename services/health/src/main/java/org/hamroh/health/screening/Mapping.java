package org.hamroh.health.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hamroh.health.place.District;
import org.hamroh.health.place.Places;
import org.hamroh.kernel.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table says what, and how its words are understood: dates as 2026-03-14 or 14.03.2026, districts by code or by
 * name in any of the languages, the rest by code or by the usual words.
 */
final class Mapping {
    /** What a column may say, with words by which its heading is recognised. */
    private static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

    private static final Map<String, String> WORDS = new HashMap<>();
    private static final String FIXED = "=";

    static {
        FIELDS.put("day", List.of("day", "date", "testdate", "дата", "сана", "рӯз", "sana", "датасы", "күнү"));
        FIELDS.put("programme", List.of("programme", "program", "disease", "программа", "барнома", "dastur"));
        FIELDS.put("sex", List.of("sex", "gender", "пол", "ҷинс", "jins", "жынысы"));
        FIELDS.put("band", List.of("band", "age", "ageband", "возраст", "синнусол", "yosh", "жашы"));
        FIELDS.put("born", List.of("born", "birthdate", "dateofbirth", "деньрождения", "датарождения", "таваллуд"));
        FIELDS.put("home", List.of("home", "district", "район", "ноҳия", "tuman"));
        FIELDS.put("destination", List.of("destination", "country", "страна", "кишвар", "mamlakat", "өлкө"));
        FIELDS.put("stage", List.of("stage", "этап", "марҳала", "bosqich", "баскыч"));
        FIELDS.put("known", List.of("known", "resultknown", "знаетрезультат", "натиҷаромедонад"));
        FIELDS.put("code", List.of("code", "personcode", "uic", "код", "рамз", "kod"));
        FIELDS.put("own", List.of("own", "name", "firstname", "имя", "ном", "ism", "аты"));
        FIELDS.put("mother", List.of("mother", "mothername", "имяматери", "номимодар"));
        FIELDS.put("father", List.of("father", "fathername", "имяотца", "номипадар"));

        words("female", "f", "ж", "жен", "женщина", "женский", "зан", "ayol", "аял", "woman", "2");
        words("male", "m", "м", "муж", "мужчина", "мужской", "мард", "erkak", "эркек", "man", "1");
        words("hiv", "вич", "внмо", "oiv", "аив");
        words("tuberculosis", "tb", "туберкулёз", "туберкулез", "сил", "sil", "кургак учук");
        words("syphilis", "сифилис", "zaxm", "котон жара");
        words("sti", "иппп", "std");
        words("viral_hepatitis", "hepatitis", "гепатит", "вирусный гепатит", "гепатити вирусӣ");
        words("before_departure", "before", "до отъезда", "до выезда", "пеш аз сафар");
        words("during_visit", "visit", "во время приезда", "ҳангоми омадан");
        words("at_return", "return", "returned", "после возвращения", "при возвращении", "бозгашт", "пас аз бозгашт");
        words("yes", "true", "да", "ҳа", "ha", "ооба", "x", "+", "y");
    }

    private final Map<String, String> chosen;
    private final List<String> columns;
    private final Map<String, String> districts = new HashMap<>();

    /**
     * @param chosen by field: the name of a column, or {@code =} and what is the same in all rows
     * @param columns as the heading has them
     */
    Mapping(Map<String, String> chosen, List<String> columns, Places places) {
        this.chosen = chosen;
        this.columns = columns;
        for (District each : places.all()) {
            if (!each.isRegion()) {
                districts.put(folded(each.code()), each.code());
                each.names().values().forEach(name -> districts.putIfAbsent(folded(name), each.code()));
                if (each.former() != null) {
                    districts.putIfAbsent(folded(each.former()), each.code());
                }
            }
        }
    }

    static List<String> fields() {
        return List.copyOf(FIELDS.keySet());
    }

    /** The columns whose headings say what they are. */
    static Map<String, String> guess(List<String> columns) {
        Map<String, String> guessed = new LinkedHashMap<>();
        FIELDS.forEach((field, words) -> columns.stream()
                .filter(column -> words.contains(folded(column)))
                .findFirst()
                .ifPresent(column -> guessed.put(field, column)));
        return guessed;
    }

    /** What is wrong with the choice itself. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        chosen.forEach((field, column) -> {
            if (!FIELDS.containsKey(field) || (!column.startsWith(FIXED) && !columns.contains(column))) {
                errors.add(FieldError.of("mapping." + field, "intake.column"));
            }
        });
        for (String needed : List.of("day", "programme", "sex", "home", "stage")) {
            if (!chosen.containsKey(needed)) {
                errors.add(FieldError.of("mapping." + needed, "intake.column-needed"));
            }
        }
        if (!chosen.containsKey("band") && !chosen.containsKey("born")) {
            errors.add(FieldError.of("mapping.band", "intake.age-needed"));
        }
        return errors;
    }

    /** The row as a recorder would have written it. */
    ScreeningRequest request(List<String> row) {
        BiFunction<String, Boolean, @Nullable String> said = (field, code) -> {
            String text = value(row, field);
            return text.isEmpty() ? null : code ? WORDS.getOrDefault(folded(text), text) : text;
        };
        String programme = said.apply("programme", true);
        return new ScreeningRequest(
                null,
                programme == null ? List.of() : List.of(programme),
                date(said.apply("day", false)),
                new ScreeningRequest.Person(
                        said.apply("own", false),
                        said.apply("mother", false),
                        said.apply("father", false),
                        date(said.apply("born", false))),
                said.apply("code", false),
                said.apply("sex", true),
                said.apply("band", false),
                district(said.apply("home", false)),
                said.apply("destination", false),
                said.apply("stage", true),
                "yes".equals(said.apply("known", true)),
                null);
    }

    private String value(List<String> row, String field) {
        String column = chosen.get(field);
        if (column == null) {
            return "";
        }
        if (column.startsWith(FIXED)) {
            return column.substring(1).strip();
        }
        int at = columns.indexOf(column);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }

    private @Nullable String district(@Nullable String text) {
        return text == null
                ? null
                : Optional.ofNullable(districts.get(folded(text))).orElse(text);
    }

    /** 14.03.2026, 14/03/2026 and 2026-03-14T08:00 as 2026-03-14; anything else as it is. */
    private static @Nullable String date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.length() >= 10 && text.charAt(2) == text.charAt(5) && "./-".indexOf(text.charAt(2)) >= 0) {
            return text.substring(6, 10) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2);
        }
        return text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}+_-]", "");
    }

    private static void words(String code, String... others) {
        WORDS.put(folded(code), code);
        for (String each : others) {
            WORDS.put(folded(each), code);
        }
    }
}
