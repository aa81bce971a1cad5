package org.hamroh.health.coverage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hamroh.health.code.AgeBand;
import org.hamroh.health.code.Coded;
import org.hamroh.health.code.Sex;
import org.hamroh.health.place.Places;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Takes target populations in: CSV in UTF-8, commas or semicolons, columns district, year, sex, band, people. All of a file or
 * nothing; and always as another version, so that what was reported before keeps the figures it was reported with.
 */
@Component
class PopulationDesk {
    static final int LONGEST = 2_000_000;
    private static final Set<String> COLUMNS = Set.of("district", "year", "sex", "band", "people");
    private static final int MOST_ERRORS = 50;
    private static final int LONGEST_SOURCE = 300;
    private static final long MOST_PEOPLE = 10_000_000;

    private final MongoTemplate mongo;
    private final Places places;
    private final Audit audit;
    private final Clock clock;

    PopulationDesk(MongoTemplate mongo, Places places, Audit audit, Clock clock) {
        this.mongo = mongo;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 403 for others than coordinators of the ministry, 422 with the rows to mend, 50 of them at most */
    PopulationVersion take(Caller caller, String source, byte[] file) {
        if (!Readers.leads(caller) || !caller.organisationType().equals("health-ministry")) {
            throw Refusal.forbidden();
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw Refusal.invalid(List.of(FieldError.of("source", "population.source")));
        }
        Map<String, Map<String, Long>> read = read(file);
        PopulationVersion version = announce(caller, source.strip(), read);
        List<Population> all = new ArrayList<>();
        read.forEach((key, people) -> all.add(new Population(version.version() + "|" + key, people)));
        mongo.insertAll(all);
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(version.version())),
                Update.update("ready", true),
                PopulationVersion.class);
        audit.note(caller, "population-uploaded", version.version(), Result.ALLOWED);
        return version;
    }

    private PopulationVersion announce(Caller caller, String source, Map<String, Map<String, Long>> read) {
        Set<Integer> years = new TreeSet<>();
        read.keySet().forEach(key -> years.add(Integer.parseInt(key.substring(0, 4))));
        long people = read.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        for (int number = last() + 1; ; number++) {
            try {
                return mongo.insert(new PopulationVersion(
                        number,
                        source,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        caller.subject(),
                        List.copyOf(years),
                        people,
                        false));
            } catch (DuplicateKeyException e) {
                // Somebody else took the number.
            }
        }
    }

    private int last() {
        PopulationVersion last = mongo.findOne(
                new Query()
                        .with(org.springframework.data.domain.Sort.by(
                                org.springframework.data.domain.Sort.Direction.DESC, "_id"))
                        .limit(1),
                PopulationVersion.class);
        return last == null ? 0 : last.version();
    }

    /** People by {@code sex|band}, by {@code year|district}. */
    private Map<String, Map<String, Long>> read(byte[] file) {
        Map<String, Map<String, Long>> read = new TreeMap<>();
        List<FieldError> errors = new ArrayList<>();
        int row = 0;
        for (CSVRecord line : lines(file)) {
            row++;
            row(line, row, read, errors);
        }
        if (row == 0) {
            errors.add(FieldError.of("file", "population.empty"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
        }
        return read;
    }

    private void row(CSVRecord line, int row, Map<String, Map<String, Long>> read, List<FieldError> errors) {
        String district = line.get("district");
        String year = line.get("year");
        String makeup = line.get("sex") + "|" + line.get("band");
        boolean right = true;
        if (!Span.of(year).filter(each -> each.code().length() == 4).isPresent()) {
            right = wrong(errors, row, "population.year");
        } else if (places.find(district)
                .filter(each -> !each.isRegion() && each.validOn(LocalDate.of(Integer.parseInt(year), 1, 1)))
                .isEmpty()) {
            right = wrong(errors, row, "population.district");
        }
        if (Coded.of(Sex.class, line.get("sex")).isEmpty()
                || AgeBand.of(line.get("band")).isEmpty()) {
            right = wrong(errors, row, "population.sex-band");
        }
        long people = number(line.get("people"));
        if (people < 0) {
            right = wrong(errors, row, "population.people");
        }
        if (right
                && read.computeIfAbsent(year + "|" + district, any -> new TreeMap<>())
                                .put(makeup, people)
                        != null) {
            wrong(errors, row, "population.twice");
        }
    }

    private static boolean wrong(List<FieldError> errors, int row, String key) {
        errors.add(FieldError.of("rows." + row, key, row));
        return false;
    }

    private static long number(String text) {
        try {
            long number = Long.parseLong(text.replaceAll("[\\s\\u00a0]", ""));
            return number > MOST_PEOPLE ? -1 : number;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static List<CSVRecord> lines(byte[] file) {
        if (file.length > LONGEST) {
            throw Refusal.invalid(List.of(FieldError.of("file", "population.too-long")));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
            int end = plain.indexOf('\n');
            char separator = plain.substring(0, end < 0 ? plain.length() : end).contains(";") ? ';' : ',';
            var parsed = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator)
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .setTrim(true)
                    .get()
                    .parse(new StringReader(plain));
            if (!parsed.getHeaderMap().keySet().containsAll(COLUMNS)) {
                throw Refusal.invalid(List.of(FieldError.of("file", "population.columns")));
            }
            return parsed.getRecords();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw Refusal.invalid(List.of(FieldError.of("file", "population.unreadable")));
        } catch (IOException e) {
            throw Refusal.invalid(List.of(FieldError.of("file", "population.unreadable")));
        }
    }
}
