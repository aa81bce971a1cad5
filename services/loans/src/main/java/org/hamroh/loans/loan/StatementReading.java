package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.loans.schedule.Fields;
import org.hamroh.loans.schedule.ScheduleRequest;
import org.hamroh.loans.schedule.Terms;
import org.hamroh.loans.schedule.TermsReading;
import org.jspecify.annotations.Nullable;

/**
 * A statement's request, read.
 *
 * @param names the caller's names of the entries
 */
record StatementReading(Contract contract, List<Entry> entries, Map<UUID, String> names, LocalDate on) {
    private static final int MOST_ENTRIES = 2000;
    private static final int LONGEST_NAME = 64;
    private static final BigDecimal MOST_PERCENT = new BigDecimal(100);
    private static final int DECIMALS = 6;

    private enum Kind {
        DISBURSED,
        CHARGED,
        REPAID,
        RESCHEDULED,
        WRITTEN_OFF,
        RECOVERED,
        REVERSED
    }

    /** @throws Refusal 422 with every member that must be mended */
    static StatementReading of(StatementRequest asked, LocalDate today) {
        Fields fields = new Fields();
        LocalDate on = fields.day("on", asked.on(), today);
        ScheduleRequest loan = asked.loan();
        if (loan == null) {
            throw Refusal.invalid(List.of(FieldError.of("loan", "schedule.missing")));
        }
        Terms terms = terms("loan", loan, today);
        Contract contract = new Contract(terms, order(asked, fields), penalty(asked, fields));
        Map<UUID, String> names = new HashMap<>();
        List<Entry> entries = entries(asked, fields, names, terms, today);
        fields.done();
        return new StatementReading(contract, entries, names, on == null ? today : on);
    }

    private static Terms terms(String field, ScheduleRequest asked, LocalDate today) {
        try {
            return TermsReading.of(asked, today);
        } catch (Refusal refusal) {
            throw Refusal.invalid(refusal.errors().stream()
                    .map(each -> new FieldError(field + "." + each.field(), each.key(), each.args()))
                    .toList());
        }
    }

    private static List<Due> order(StatementRequest asked, Fields fields) {
        if (asked.order() == null) {
            return Contract.USUAL_ORDER;
        }
        List<Due> order = new ArrayList<>();
        for (String each : fields.list("order", asked.order(), Due.values().length)) {
            order.add(fields.choice("order", each, Due.PENALTY));
        }
        if (order.size() != Due.values().length || EnumSet.copyOf(order).size() != order.size()) {
            fields.wrong("order", "statement.order.incomplete");
            return Contract.USUAL_ORDER;
        }
        return order;
    }

    private static Penalty penalty(StatementRequest asked, Fields fields) {
        if (asked.penalty() == null) {
            return Penalty.NONE;
        }
        BigDecimal perDay =
                fields.decimal("penalty.percentPerDay", asked.penalty().percentPerDay(), MOST_PERCENT, DECIMALS, null);
        BigDecimal cap =
                fields.decimal("penalty.capPercent", asked.penalty().capPercent(), MOST_PERCENT, DECIMALS, null);
        return perDay == null || cap == null ? Penalty.NONE : new Penalty(perDay, cap);
    }

    private static List<Entry> entries(
            StatementRequest asked, Fields fields, Map<UUID, String> names, Terms terms, LocalDate today) {
        List<Entry> entries = new ArrayList<>();
        Set<UUID> reversed = new HashSet<>();
        int at = 0;
        for (var each : fields.list("entries", asked.entries(), MOST_ENTRIES)) {
            String field = "entries." + at;
            String name = each.id() == null ? Integer.toString(at) : each.id();
            at++;
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                fields.wrong(field + ".id", "statement.entry.name");
            } else if (names.put(id(name), name) != null) {
                fields.wrong(field + ".id", "statement.entry.twice");
            }
            Entry read = entry(field, id(name), each, fields, today);
            if (read != null) {
                entries.add(read);
            }
            if (read instanceof Entry.Reversed reversal && !reversed.add(reversal.entry())) {
                fields.wrong(field + ".entry", "statement.entry.reversed-twice");
            }
        }
        if (!names.keySet().containsAll(reversed)) {
            fields.wrong("entries", "statement.entry.unknown");
        }
        if (entries.stream().noneMatch(Entry.Disbursed.class::isInstance)) {
            terms.disbursements().forEach(each -> entries.add(paidOut(each.on(), each.amount(), names)));
        }
        return entries;
    }

    private static Entry paidOut(LocalDate on, BigDecimal amount, Map<UUID, String> names) {
        String name = "disbursed " + on;
        names.put(id(name), name);
        return new Entry.Disbursed(id(name), on, amount);
    }

    private static @Nullable Entry entry(
            String field, UUID id, StatementRequest.Happened given, Fields fields, LocalDate today) {
        LocalDate on = fields.required(field + ".on", fields.day(field + ".on", given.on(), null), given.on());
        if (given.kind() == null) {
            fields.wrong(field + ".kind", "schedule.missing");
        }
        Kind kind = fields.choice(field + ".kind", given.kind(), Kind.WRITTEN_OFF);
        boolean money = kind != Kind.WRITTEN_OFF && kind != Kind.REVERSED && kind != Kind.RESCHEDULED;
        BigDecimal amount = money ? fields.money(field + ".amount", given.amount(), null) : BigDecimal.ZERO;
        if (on == null || amount == null) {
            return null;
        }
        return switch (kind) {
            case DISBURSED -> new Entry.Disbursed(id, on, amount);
            case CHARGED -> new Entry.Charged(id, on, amount);
            case REPAID -> new Entry.Repaid(id, on, amount);
            case RECOVERED -> new Entry.Recovered(id, on, amount);
            case WRITTEN_OFF -> new Entry.WrittenOff(id, on);
            case REVERSED -> reversal(field, id, on, given, fields);
            case RESCHEDULED -> rescheduling(field, id, on, given, fields, today);
        };
    }

    private static @Nullable Entry reversal(
            String field, UUID id, LocalDate on, StatementRequest.Happened given, Fields fields) {
        if (given.entry() == null) {
            fields.wrong(field + ".entry", "schedule.missing");
            return null;
        }
        return new Entry.Reversed(id, on, id(given.entry()));
    }

    private static @Nullable Entry rescheduling(
            String field, UUID id, LocalDate on, StatementRequest.Happened given, Fields fields, LocalDate today) {
        if (given.loan() == null) {
            fields.wrong(field + ".loan", "schedule.missing");
            return null;
        }
        return new Entry.Rescheduled(id, on, terms(field + ".loan", given.loan(), today));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
