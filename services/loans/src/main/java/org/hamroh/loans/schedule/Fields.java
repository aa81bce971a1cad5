package org.hamroh.loans.schedule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads texts as values and gathers what is wrong with them. A value that cannot be read is null, or the smallest. */
public final class Fields {
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}([.][0-9]{1,6})?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,4}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final BigDecimal MOST_MONEY = new BigDecimal("1000000000000");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final List<FieldError> errors = new ArrayList<>();

    public void wrong(String field, String key, Object... args) {
        errors.add(FieldError.of(field, key, args));
    }

    /** @throws Refusal 422 if anything was wrong */
    public void done() {
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    /** A sum above zero with at most two decimals; null for the default makes it required. */
    public @Nullable BigDecimal money(String field, @Nullable String text, @Nullable BigDecimal otherwise) {
        BigDecimal read = decimal(field, text, MOST_MONEY, 2, otherwise);
        if (read != null && read.signum() == 0) {
            wrong(field, "schedule.amount.zero");
            return null;
        }
        return read;
    }

    public @Nullable BigDecimal decimal(
            String field, @Nullable String text, BigDecimal most, int decimals, @Nullable BigDecimal otherwise) {
        if (text == null) {
            if (otherwise == null) {
                wrong(field, "schedule.missing");
            }
            return otherwise;
        }
        if (!DECIMAL.matcher(text).matches()) {
            wrong(field, "schedule.number.unreadable");
            return null;
        }
        BigDecimal read = new BigDecimal(text);
        if (read.stripTrailingZeros().scale() > decimals) {
            wrong(field, "schedule.number.decimals", decimals);
            return null;
        }
        if (read.compareTo(most) > 0) {
            wrong(field, "schedule.number.too-large", most);
            return null;
        }
        return read.scale() > decimals ? read.setScale(decimals) : read;
    }

    public int count(String field, @Nullable String text, int least, int most, @Nullable Integer otherwise) {
        if (text == null) {
            if (otherwise == null) {
                wrong(field, "schedule.missing");
            }
            return Objects.requireNonNullElse(otherwise, 0);
        }
        if (!COUNT.matcher(text).matches() || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            wrong(field, "schedule.count.between", least, most);
            return 0;
        }
        return Integer.parseInt(text);
    }

    public @Nullable LocalDate day(String field, @Nullable String text, @Nullable LocalDate otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            LocalDate read = DAY.matcher(text).matches() ? LocalDate.parse(text) : LocalDate.MIN;
            if (!read.isBefore(EARLIEST) && !read.isAfter(LATEST)) {
                return read;
            }
        } catch (DateTimeException noSuchDay) {
            // Told below, like every other day that cannot be.
        }
        wrong(field, "schedule.day.unreadable");
        return null;
    }

    public @Nullable LocalDate required(String field, @Nullable LocalDate read, @Nullable String text) {
        if (text == null) {
            wrong(field, "schedule.missing");
        }
        return read;
    }

    public Every every(String field, @Nullable String text) {
        try {
            return text == null ? new Every(1, 0) : Every.parse(text);
        } catch (IllegalArgumentException e) {
            wrong(field, "schedule.every.unreadable");
            return new Every(1, 0);
        }
    }

    public <E extends Enum<E>> E choice(String field, @Nullable String text, E otherwise) {
        E[] all = otherwise.getDeclaringClass().getEnumConstants();
        if (text == null) {
            return otherwise;
        }
        return Arrays.stream(all)
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    wrong(
                            field,
                            "schedule.choice.unknown",
                            Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ")));
                    return otherwise;
                });
    }

    public <T> List<T> list(String field, @Nullable List<@Nullable T> given, int most) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > most) {
            wrong(field, "schedule.list.too-long", most);
            return List.of();
        }
        List<T> found = new ArrayList<>();
        for (T each : given) {
            if (each == null) {
                wrong(field, "schedule.missing");
            } else {
                found.add(each);
            }
        }
        return found;
    }
}
