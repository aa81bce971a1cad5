package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Lines that were written into the journal at one moment for one movement. They sum to 0. What was written stays: where a
 * later entry changes what an earlier movement was set against, the difference is written.
 *
 * @param on the day of the movement
 */
record Booking(UUID movement, String on, Instant at, List<Line> lines) {
    Booking {
        lines = List.copyOf(lines);
    }

    /** @param debit below zero where the account is credited */
    record Line(Posting.Account account, BigDecimal debit) {}

    /** What has to be written so that the journal says what the books say now. */
    static List<Booking> missing(List<Posting> now, List<Booking> written, Map<UUID, String> days, Instant at) {
        Map<UUID, Map<Posting.Account, BigDecimal>> difference = new LinkedHashMap<>();
        for (Posting each : now) {
            add(difference, each.entry(), each.account(), each.debit());
        }
        for (Booking booking : written) {
            for (Line line : booking.lines()) {
                add(difference, booking.movement(), line.account(), line.debit().negate());
            }
        }
        Set<UUID> movements = new LinkedHashSet<>(difference.keySet());
        List<Booking> missing = new ArrayList<>();
        for (UUID movement : movements) {
            List<Line> lines = difference.getOrDefault(movement, Map.of()).entrySet().stream()
                    .filter(each -> each.getValue().signum() != 0)
                    .map(each -> new Line(each.getKey(), each.getValue()))
                    .toList();
            if (!lines.isEmpty()) {
                missing.add(new Booking(movement, days.getOrDefault(movement, ""), at, lines));
            }
        }
        return missing;
    }

    private static void add(
            Map<UUID, Map<Posting.Account, BigDecimal>> sums,
            UUID movement,
            Posting.Account account,
            BigDecimal debit) {
        sums.computeIfAbsent(movement, unused -> new LinkedHashMap<>()).merge(account, debit, BigDecimal::add);
    }
}
