package org.hamroh.loans.portfolio;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hamroh.kernel.security.Caller;

/**
 * A portfolio told by one dimension, cut down to the places of who asks.
 *
 * @param fresh false while what was entered since is still being counted
 */
record PortfolioTable(
        String on, String currency, String by, Instant countedAt, boolean fresh, Line total, List<Line> lines) {

    /** @param key an id or a code; empty for all */
    record Line(
            String key,
            long loans,
            String outstanding,
            String dueThisWeek,
            String collected,
            String late1To30,
            String late31To60,
            String late61To90,
            String lateOver90,
            String par30,
            String par30Percent,
            String par60,
            String par60Percent,
            String par90,
            String par90Percent,
            String writtenOff,
            String recovered,
            String paidOut,
            String unpaid,
            String repaymentRatePercent,
            String writeOffPercent) {
        static Line of(String key, Sums sums) {
            return new Line(
                    key,
                    sums.loans(),
                    text(sums.outstanding()),
                    text(sums.dueThisWeek()),
                    text(sums.collected()),
                    text(sums.late1To30()),
                    text(sums.late31To60()),
                    text(sums.late61To90()),
                    text(sums.lateOver90()),
                    text(sums.risk30()),
                    text(sums.ofOutstanding(sums.risk30())),
                    text(sums.risk60()),
                    text(sums.ofOutstanding(sums.risk60())),
                    text(sums.risk90()),
                    text(sums.ofOutstanding(sums.risk90())),
                    text(sums.writtenOff()),
                    text(sums.recovered()),
                    text(sums.paidOut()),
                    text(sums.unpaid()),
                    text(sums.repaymentRate()),
                    text(sums.writeOffRatio()));
        }

        private static String text(BigDecimal amount) {
            return amount.setScale(2, java.math.RoundingMode.HALF_EVEN).toPlainString();
        }
    }

    static PortfolioTable of(DayFigures day, Caller caller, String by, String currency) {
        Map<String, Sums> lines = new TreeMap<>();
        Sums total = Sums.NONE;
        String kept = by.equals("place") ? "all" : by;
        for (Row row : day.rows()) {
            if (!row.currency().equals(currency) || !caller.covers(row.place())) {
                continue;
            }
            if (row.by().equals("all")) {
                total = total.plus(row.sums());
            }
            if (row.by().equals(kept)) {
                lines.merge(by.equals("place") ? row.place() : row.key(), row.sums(), Sums::plus);
            }
        }
        return new PortfolioTable(
                day.day(),
                currency,
                by,
                day.countedAt(),
                !day.stale(),
                Line.of("", total),
                lines.entrySet().stream()
                        .map(each -> Line.of(each.getKey(), each.getValue()))
                        .toList());
    }
}
