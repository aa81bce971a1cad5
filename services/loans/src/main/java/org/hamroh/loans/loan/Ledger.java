// Longer than 300 lines: the one place where the books move.
package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hamroh.loans.loan.Posting.Account;
import org.hamroh.loans.schedule.Disbursement;
import org.hamroh.loans.schedule.Instalment;
import org.hamroh.loans.schedule.Schedule;

/**
 * Tells from a contract and its entries how a loan stands at the end of any day. The entries are taken by their days, whatever
 * the order they were entered in, so a back-dated one replays all that come after it ({@link History}).
 *
 * <p>The rules:
 *
 * <ul>
 *   <li>The schedule is that of what was truly paid out, on the days it was.
 *   <li>An instalment is due from its day on. A repayment is set against what is due in the order of the contract, the oldest
 *       first; what is left goes in advance to the next instalments, interest before principal.
 *   <li>A repayment that reaches the payoff of its day ends the loan: interest of days to come is not owed, and what was paid of
 *       it in advance counts. What is beyond the payoff the lender owes to the borrower.
 *   <li>Late principal bears the penalty for each day after the one it was due on, to the cap. It adds up exactly and is rounded
 *       half to even when it is told.
 *   <li>New terms begin with the principal still owed; interest due by then stays due.
 *   <li>After a write-off nothing is owed any more in the books; what still comes in is a recovery.
 * </ul>
 */
final class Ledger {
    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    private final Contract contract;
    private final History history;
    private final LocalDate until;
    private final List<Posting> journal = new ArrayList<>();
    private List<Instalment> instalments;
    private BigDecimal[] unpaidPrincipal;
    private BigDecimal[] unpaidInterest;
    private BigDecimal earlierInterest = ZERO;
    private LocalDate begin;
    private LocalDate reached;
    private int fallen;
    private BigDecimal paidOut = ZERO;
    private BigDecimal principal = ZERO;
    private BigDecimal fees = ZERO;
    private BigDecimal punished = BigDecimal.ZERO;
    private BigDecimal penaltiesSettled = ZERO;
    private BigDecimal collected = ZERO;
    private BigDecimal overpaid = ZERO;
    private BigDecimal writtenOff = ZERO;
    private BigDecimal recovered = ZERO;
    private boolean ended;
    private boolean hopeless;
    private boolean restructured;

    private Ledger(Contract contract, History history, LocalDate until) {
        this.contract = contract;
        this.history = history;
        this.until = until;
        this.instalments = history.schedule(contract);
        this.begin = history.begin(until);
        this.reached = history.first(until);
        this.unpaidPrincipal = instalments.stream().map(Instalment::principal).toArray(BigDecimal[]::new);
        this.unpaidInterest = instalments.stream().map(Instalment::interest).toArray(BigDecimal[]::new);
    }

    /** How the loan stands at the end of the day. */
    public static Position at(LocalDate day, Contract contract, Collection<? extends Entry> entries) {
        return new Ledger(contract, History.of(entries, day), day).replay();
    }

    private Position replay() {
        for (Entry each : history.entries()) {
            reach(each.on());
            switch (each) {
                case Entry.Disbursed e -> payOut(e);
                case Entry.Charged e -> fees = ended ? fees : fees.add(e.amount());
                case Entry.Repaid e -> receive(e, e.amount());
                case Entry.Recovered e -> receive(e, e.amount());
                case Entry.Rescheduled e -> reschedule(e);
                case Entry.WrittenOff e -> writeOff(e);
                case Entry.Reversed unused -> {}
            }
        }
        reach(until);
        return position();
    }

    /** Lets the days pass up to this one: instalments fall due, late principal bears its penalty. */
    private void reach(LocalDate day) {
        while (!ended
                && fallen < instalments.size()
                && !instalments.get(fallen).dueOn().isAfter(day)) {
            punish(instalments.get(fallen).dueOn());
            fallen++;
        }
        punish(day);
    }

    private void punish(LocalDate day) {
        long days = ChronoUnit.DAYS.between(reached, day);
        if (days > 0) {
            punished = punished.add(duePrincipal()
                    .multiply(contract.penalty().percentPerDay())
                    .movePointLeft(2)
                    .multiply(BigDecimal.valueOf(days)));
            reached = day;
        }
    }

    private void payOut(Entry.Disbursed entry) {
        paidOut = paidOut.add(entry.amount());
        principal = principal.add(entry.amount());
        post(entry, Account.LOANS, entry.amount());
        post(entry, Account.CASH, entry.amount().negate());
    }

    private void receive(Entry entry, BigDecimal amount) {
        post(entry, Account.CASH, amount);
        if (hopeless) {
            recovered = recovered.add(amount);
            post(entry, Account.RECOVERIES, amount.negate());
            return;
        }
        collected = collected.add(amount);
        BigDecimal left = amount;
        boolean last = !ended && !history.paysOutAfter(entry);
        if (last && amount.compareTo(payoff()) >= 0) {
            left = settle(entry, amount);
        } else if (!ended) {
            for (Due kind : contract.order()) {
                left = left.subtract(pay(entry, kind, left, fallen));
            }
            left = advance(entry, left);
        }
        overpaid = overpaid.add(left);
        post(entry, Account.OWED_TO_BORROWER, left.negate());
    }

    private BigDecimal settle(Entry entry, BigDecimal amount) {
        BigDecimal interest = dueInterest().add(accrued());
        BigDecimal penalties = penalties();
        post(entry, Account.PENALTY_INCOME, penalties.negate());
        post(entry, Account.FEE_INCOME, fees.negate());
        post(entry, Account.INTEREST_INCOME, interest.negate());
        post(entry, Account.LOANS, principal.negate());
        BigDecimal left =
                amount.subtract(penalties).subtract(fees).subtract(interest).subtract(principal);
        end();
        return left;
    }

    /** Sets money against one kind of due among the first instalments; returns how much of it. */
    private BigDecimal pay(Entry entry, Due kind, BigDecimal money, int first) {
        BigDecimal paid = ZERO;
        switch (kind) {
            case PENALTY -> {
                paid = money.min(penalties());
                penaltiesSettled = penaltiesSettled.add(paid);
                post(entry, Account.PENALTY_INCOME, paid.negate());
            }
            case FEE -> {
                paid = money.min(fees);
                fees = fees.subtract(paid);
                post(entry, Account.FEE_INCOME, paid.negate());
            }
            case INTEREST -> {
                BigDecimal earlier = money.min(earlierInterest);
                earlierInterest = earlierInterest.subtract(earlier);
                paid = earlier.add(take(unpaidInterest, money.subtract(earlier), first));
                post(entry, Account.INTEREST_INCOME, paid.negate());
            }
            case PRINCIPAL -> {
                paid = take(unpaidPrincipal, money.min(principal), first);
                principal = principal.subtract(paid);
                post(entry, Account.LOANS, paid.negate());
            }
        }
        return paid;
    }

    private BigDecimal advance(Entry entry, BigDecimal money) {
        BigDecimal left = money;
        for (int next = fallen + 1; next <= instalments.size() && left.signum() > 0; next++) {
            left = left.subtract(pay(entry, Due.INTEREST, left, next));
            left = left.subtract(pay(entry, Due.PRINCIPAL, left, next));
        }
        return left;
    }

    private static BigDecimal take(BigDecimal[] unpaid, BigDecimal money, int first) {
        BigDecimal left = money;
        for (int i = 0; i < first && left.signum() > 0; i++) {
            BigDecimal part = left.min(unpaid[i]);
            unpaid[i] = unpaid[i].subtract(part);
            left = left.subtract(part);
        }
        return money.subtract(left);
    }

    /** The interest due, and that of the running period, stays due; the principal still owed begins anew. */
    private void reschedule(Entry.Rescheduled entry) {
        if (ended || principal.signum() == 0) {
            return;
        }
        BigDecimal interest = dueInterest().add(accrued());
        if (interest.signum() < 0) {
            giveBack(entry, interest.negate());
        }
        earlierInterest = interest.max(ZERO);
        if (principal.signum() == 0) {
            end();
            return;
        }
        begin = entry.on();
        instalments = Schedule.of(entry.terms().paidOut(List.of(new Disbursement(begin, principal))))
                .instalments();
        unpaidPrincipal = instalments.stream().map(Instalment::principal).toArray(BigDecimal[]::new);
        unpaidInterest = instalments.stream().map(Instalment::interest).toArray(BigDecimal[]::new);
        fallen = 0;
        restructured = true;
    }

    /** Interest paid in advance of days that will not come pays principal instead. */
    private void giveBack(Entry entry, BigDecimal interest) {
        BigDecimal paid = interest.min(principal);
        BigDecimal rest = interest.subtract(paid);
        principal = principal.subtract(paid);
        overpaid = overpaid.add(rest);
        post(entry, Account.INTEREST_INCOME, interest);
        post(entry, Account.LOANS, paid.negate());
        post(entry, Account.OWED_TO_BORROWER, rest.negate());
    }

    private void writeOff(Entry entry) {
        if (ended) {
            return;
        }
        writtenOff = principal;
        hopeless = true;
        post(entry, Account.WRITE_OFFS, principal);
        post(entry, Account.LOANS, principal.negate());
        end();
    }

    private void end() {
        penaltiesSettled = penaltiesSettled.add(penalties());
        principal = ZERO;
        fees = ZERO;
        earlierInterest = ZERO;
        for (int i = 0; i < instalments.size(); i++) {
            unpaidPrincipal[i] = ZERO;
            unpaidInterest[i] = ZERO;
        }
        ended = true;
    }

    private BigDecimal payoff() {
        return principal.add(dueInterest()).add(fees).add(penalties()).add(accrued());
    }

    private BigDecimal duePrincipal() {
        return sum(unpaidPrincipal);
    }

    private BigDecimal dueInterest() {
        return earlierInterest.add(sum(unpaidInterest));
    }

    private BigDecimal sum(BigDecimal[] unpaid) {
        BigDecimal sum = ZERO;
        for (int i = 0; i < fallen; i++) {
            sum = sum.add(unpaid[i]);
        }
        return sum;
    }

    private BigDecimal penalties() {
        BigDecimal cap = paidOut.multiply(contract.penalty().capPercent()).movePointLeft(2);
        return punished.min(cap)
                .setScale(2, RoundingMode.HALF_EVEN)
                .subtract(penaltiesSettled)
                .max(ZERO);
    }

    /** The running period's interest up to the day reached, less all interest paid in advance; below zero if that is more. */
    private BigDecimal accrued() {
        if (ended || fallen >= instalments.size() || instalments.isEmpty()) {
            return ZERO;
        }
        Instalment running = instalments.get(fallen);
        LocalDate start = fallen == 0 ? begin : instalments.get(fallen - 1).dueOn();
        long whole = Math.max(1, ChronoUnit.DAYS.between(start, running.dueOn()));
        BigDecimal grown = running.interest()
                .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(start, reached)))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_EVEN);
        BigDecimal inAdvance = ZERO;
        for (int i = fallen; i < instalments.size(); i++) {
            inAdvance = inAdvance.add(instalments.get(i).interest()).subtract(unpaidInterest[i]);
        }
        return grown.max(ZERO).subtract(inAdvance);
    }

    private void post(Entry entry, Account account, BigDecimal debit) {
        if (debit.signum() != 0) {
            journal.add(new Posting(entry.id(), entry.on(), account, debit));
        }
    }

    private List<Position.Planned> plan() {
        List<Position.Planned> plan = new ArrayList<>();
        for (int i = 0; i < instalments.size(); i++) {
            Instalment each = instalments.get(i);
            plan.add(new Position.Planned(
                    each.n(), each.dueOn(), each.principal(), each.interest(), unpaidPrincipal[i], unpaidInterest[i]));
        }
        return plan;
    }

    private Position position() {
        List<Position.Late> late = new ArrayList<>();
        for (int i = 0; i < fallen; i++) {
            if (unpaidPrincipal[i].signum() > 0 && instalments.get(i).dueOn().isBefore(until)) {
                late.add(new Position.Late(instalments.get(i).dueOn(), unpaidPrincipal[i]));
            }
        }
        Map<Due, BigDecimal> owed = new EnumMap<>(Map.of(
                Due.PENALTY, penalties(), Due.FEE, fees, Due.INTEREST, dueInterest(), Due.PRINCIPAL, duePrincipal()));
        boolean more = !ended && fallen < instalments.size();
        return new Position(
                until,
                paidOut,
                principal,
                owed,
                late,
                accrued(),
                collected,
                overpaid,
                writtenOff,
                recovered,
                restructured,
                more ? instalments.get(fallen).dueOn() : null,
                more ? unpaidPrincipal[fallen].add(unpaidInterest[fallen]) : ZERO,
                plan(),
                List.copyOf(journal));
    }
}
