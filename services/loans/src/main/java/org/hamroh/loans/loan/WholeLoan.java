package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;

/** A loan as an officer or a member of the committee sees it. */
record WholeLoan(
        UUID id,
        String number,
        String state,
        UUID product,
        int edition,
        String currency,
        String place,
        @Nullable String district,
        String sector,
        String sex,
        String language,
        String officer,
        String asked,
        int askedRepayments,
        String approved,
        int repayments,
        Instant appliedAt,
        @Nullable String trainedOn,
        boolean trainingRequired,
        @Nullable String returnedOn,
        int experienceYears,
        boolean remittances,
        Map<String, String> cash,
        Map<String, String> words,
        List<String> papers,
        List<String> papersNeeded,
        int quorum,
        @Nullable Found appraisal,
        List<Ballot> votes,
        @Nullable Wish proposal,
        @Nullable Account account,
        List<Moved> movements,
        List<Happened> history,
        List<String> allowedMoves,
        boolean forgotten) {

    record Found(
            String by,
            Instant at,
            String visitedOn,
            boolean businessSeen,
            String amount,
            int repayments,
            @Nullable String debtServicePercent,
            String mostDebtServicePercent,
            int points,
            String advice,
            List<ScoreCard.Line> lines) {}

    record Ballot(
            String by,
            boolean mine,
            Instant at,
            boolean approves,
            @Nullable String reason,
            @Nullable String words) {}

    record Wish(
            String kind,
            String by,
            boolean mine,
            Instant at,
            @Nullable Integer repayments,
            @Nullable String firstDueOn,
            String reason) {}

    record Planned(
            int n, LocalDate dueOn, String principal, String interest, String total, String unpaid, String state) {}

    /** How it stands today. */
    record Account(
            LocalDate on,
            String paidOut,
            String principal,
            String penalty,
            String fee,
            String interest,
            String duePrincipal,
            String due,
            String accrued,
            String payoff,
            String collected,
            String overpaid,
            String writtenOff,
            String recovered,
            long daysLate,
            String late,
            boolean restructured,
            @Nullable LocalDate nextDueOn,
            String nextDue,
            List<Planned> plan) {}

    record Moved(
            UUID id,
            String kind,
            String on,
            @Nullable String amount,
            String channel,
            @Nullable String evidence,
            Instant at,
            boolean reversed,
            boolean reversible,
            @Nullable String reason) {}

    record Happened(String what, Instant at, boolean mine) {}

    static WholeLoan of(Loan loan, Caller caller, Opening opening, LocalDate today) {
        Map<String, String> words = opening.words(loan);
        CashFlow flow = loan.profile().cashFlow();
        return new WholeLoan(
                loan.id(),
                loan.number(),
                loan.state().code(),
                loan.product(),
                loan.edition(),
                loan.offer().currency(),
                loan.place(),
                loan.district(),
                loan.sector().code(),
                loan.sex().code(),
                loan.language(),
                loan.officer().equals(caller.subject()) ? "me" : loan.officer(),
                loan.asked().toPlainString(),
                loan.askedRepayments(),
                loan.approved().toPlainString(),
                loan.repayments(),
                loan.appliedAt(),
                loan.trainedOn(),
                loan.offer().trainingRequired(),
                loan.profile().returnedOn(),
                loan.profile().experienceYears(),
                loan.profile().remittances(),
                new TreeMap<>(Map.of(
                        "sales", text(flow.sales()),
                        "otherIncome", text(flow.otherIncome()),
                        "remittances", text(flow.remittances()),
                        "businessCosts", text(flow.businessCosts()),
                        "household", text(flow.household()),
                        "otherDebts", text(flow.otherDebts()),
                        "left", text(flow.left()))),
                words,
                loan.papers().stream().sorted().map(Paper::code).toList(),
                Paper.needed(loan.offer(), loan.profile()).stream()
                        .sorted()
                        .map(Paper::code)
                        .toList(),
                loan.offer().quorum(),
                found(loan),
                votes(loan, caller, opening),
                wish(loan, caller, opening),
                account(loan, today),
                moved(loan, words),
                loan.history().stream()
                        .map(each ->
                                new Happened(each.what(), each.at(), each.by().equals(caller.subject())))
                        .toList(),
                loan.allowed(caller).stream().sorted().map(Step::code).toList(),
                loan.key() == null);
    }

    private static @Nullable Found found(Loan loan) {
        Appraisal found = loan.appraisal();
        if (found == null) {
            return null;
        }
        BigDecimal ratio = found.card().debtServicePercent();
        return new Found(
                found.by(),
                found.at(),
                found.visitedOn(),
                found.businessSeen(),
                text(found.amount()),
                found.repayments(),
                ratio == null ? null : ratio.toPlainString(),
                loan.offer().mostDebtServicePercent().toPlainString(),
                found.card().points(),
                found.card().advice(),
                found.card().lines());
    }

    private static List<Ballot> votes(Loan loan, Caller caller, Opening opening) {
        List<Vote> votes = loan.votes();
        return java.util.stream.IntStream.range(0, votes.size())
                .mapToObj(i -> ballot(loan, votes.get(i), i, caller, opening))
                .toList();
    }

    private static Ballot ballot(Loan loan, Vote vote, int number, Caller caller, Opening opening) {
        RefusalReason reason = vote.reason();
        var words = vote.words();
        return new Ballot(
                vote.by(),
                vote.by().equals(caller.subject()),
                vote.at(),
                vote.approves(),
                reason == null ? null : reason.code(),
                words == null
                        ? null
                        : opening.word(loan, Vote.field(number), words).orElse(null));
    }

    private static @Nullable Wish wish(Loan loan, Caller caller, Opening opening) {
        Proposal wanted = loan.proposal();
        return wanted == null
                ? null
                : new Wish(
                        wanted.kind().code(),
                        wanted.by(),
                        wanted.by().equals(caller.subject()),
                        wanted.at(),
                        wanted.repayments(),
                        wanted.firstDueOn(),
                        opening.word(loan, Proposal.FIELD, wanted.reason()).orElse(""));
    }

    private static List<Moved> moved(Loan loan, Map<String, String> words) {
        boolean open = Step.REVERSE.isFrom(loan.state());
        return loan.movements().stream()
                .map(each -> new Moved(
                        each.id(),
                        each.kind().code(),
                        each.on(),
                        each.amount() == null ? null : text(each.sum()),
                        each.channel(),
                        each.evidence(),
                        each.at(),
                        !loan.stands(each),
                        open && loan.stands(each) && each.kind() != Movement.Kind.REVERSED,
                        words.get("reversal-" + each.id())))
                .toList();
    }

    /** Null before any money was paid out. */
    static @Nullable Account account(Loan loan, LocalDate today) {
        if (loan.begunOn() == null) {
            return null;
        }
        Position now = loan.position(today);
        BigDecimal due = now.owed(Due.PENALTY)
                .add(now.owed(Due.FEE))
                .add(now.owed(Due.INTEREST))
                .add(now.owed(Due.PRINCIPAL));
        return new Account(
                now.on(),
                text(now.paidOut()),
                text(now.principal()),
                text(now.owed(Due.PENALTY)),
                text(now.owed(Due.FEE)),
                text(now.owed(Due.INTEREST)),
                text(now.owed(Due.PRINCIPAL)),
                text(due),
                text(now.accrued()),
                text(now.payoff()),
                text(now.collected()),
                text(now.overpaid()),
                text(now.writtenOff()),
                text(now.recovered()),
                now.daysLate(),
                text(now.latePrincipal()),
                now.restructured(),
                now.nextDueOn(),
                text(now.nextDue()),
                now.plan().stream().map(each -> planned(each, now.on())).toList());
    }

    private static Planned planned(Position.Planned each, LocalDate today) {
        boolean paid = each.unpaid().signum() == 0;
        String state = paid ? "paid" : each.dueOn().isBefore(today) ? "late" : "open";
        return new Planned(
                each.n(),
                each.dueOn(),
                text(each.principal()),
                text(each.interest()),
                text(each.principal().add(each.interest())),
                text(each.unpaid()),
                state);
    }

    static String text(BigDecimal amount) {
        return amount.setScale(2, java.math.RoundingMode.HALF_EVEN).toPlainString();
    }
}
