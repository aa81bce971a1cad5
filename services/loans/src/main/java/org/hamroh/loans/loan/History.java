package org.hamroh.loans.loan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamroh.loans.schedule.Disbursement;
import org.hamroh.loans.schedule.Instalment;
import org.hamroh.loans.schedule.Schedule;

/**
 * The entries that stand at the end of a day, in the order in which they count: by day, then by kind (paid out, charged, repaid,
 * rescheduled, written off, recovered), then by id. Whatever order they were entered in, their order here is the same.
 */
record History(List<Entry> entries) {
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::on).thenComparingInt(History::rank).thenComparing(Entry::id);

    static History of(Collection<? extends Entry> all, LocalDate until) {
        Set<UUID> reversed = all.stream()
                .filter(Entry.Reversed.class::isInstance)
                .map(each -> ((Entry.Reversed) each).entry())
                .collect(Collectors.toSet());
        return new History(all.stream()
                .map(Entry.class::cast)
                .filter(each -> !(each instanceof Entry.Reversed) && !reversed.contains(each.id()))
                .filter(each -> !each.on().isAfter(until))
                .sorted(ORDER)
                .toList());
    }

    private static int rank(Entry entry) {
        return switch (entry) {
            case Entry.Disbursed unused -> 0;
            case Entry.Charged unused -> 1;
            case Entry.Repaid unused -> 2;
            case Entry.Rescheduled unused -> 3;
            case Entry.WrittenOff unused -> 4;
            case Entry.Recovered unused -> 5;
            case Entry.Reversed unused -> 6;
        };
    }

    /** The day of the first entry. */
    LocalDate first(LocalDate otherwise) {
        return entries.isEmpty() ? otherwise : entries.getFirst().on();
    }

    /** The day on which money was first paid out. */
    LocalDate begin(LocalDate otherwise) {
        return entries.stream()
                .filter(Entry.Disbursed.class::isInstance)
                .map(Entry::on)
                .findFirst()
                .orElse(otherwise);
    }

    boolean paysOutAfter(Entry entry) {
        return entries.subList(entries.indexOf(entry), entries.size()).stream()
                .anyMatch(Entry.Disbursed.class::isInstance);
    }

    List<Instalment> schedule(Contract contract) {
        List<Disbursement> paidOut = entries.stream()
                .filter(Entry.Disbursed.class::isInstance)
                .map(each -> new Disbursement(each.on(), ((Entry.Disbursed) each).amount()))
                .toList();
        return paidOut.isEmpty()
                ? List.of()
                : Schedule.of(contract.terms().paidOut(paidOut)).instalments();
    }
}
