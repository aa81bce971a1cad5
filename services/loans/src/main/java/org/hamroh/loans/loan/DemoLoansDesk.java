package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.loans.product.DemoProductDesk;
import org.hamroh.loans.product.Product;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Loans of a demonstration, at least one in every state; told as they would have gone, day after day. All people are invented. */
@Component
@ConditionalOnProperty("hamroh.demo")
class DemoLoansDesk implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoLoansDesk.class);
    private static final String LENDER = "lender-sughd";
    private static final List<DemoCase> CASES = DemoCase.ALL;

    private final DemoProductDesk products;
    private final Loans loans;
    private final Opening opening;
    private final Clock clock;

    DemoLoansDesk(DemoProductDesk products, Loans loans, CaseKeys keys, Clock clock) {
        this.products = products;
        this.loans = loans;
        this.opening = new Opening(keys);
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            List<Product> both = products.both();
            if (loans.existsByLender(LENDER)) {
                return;
            }
            Random random = new Random(7);
            int number = 0;
            for (DemoCase each : CASES) {
                loans.save(told(each, both.get(each.farming() ? 1 : 0), "demo-loan-" + number++, random));
            }
        } catch (DataAccessException e) {
            log.warn("The loans of the demonstration were not made", e);
        }
    }

    private Loan told(DemoCase it, Product product, String command, Random random) {
        LocalDate today = LocalDate.now(clock.withZone(LoanDesk.DUSHANBE));
        LocalDate begin = today.minusDays(it.daysAgo());
        UUID id = Loan.newId();
        Sealed wrapped = opening.create(id);
        CaseKey key = opening.open(id, wrapped);
        Map<String, Sealed> words = new HashMap<>();
        it.words().forEach((field, text) -> words.put(field, key.seal(field, text)));
        BigDecimal amount = new BigDecimal(it.amount());
        Asked asked = new Asked(
                LENDER,
                product.id(),
                1,
                product.current().offer(),
                "TJ-SU",
                it.district(),
                it.sector(),
                it.sex(),
                "tg",
                amount,
                it.repayments(),
                new Profile(
                        begin.minusMonths(5).toString(),
                        it.years(),
                        it.years() % 2 == 0,
                        2,
                        new CashFlow(
                                amount.multiply(new BigDecimal("0.35")).setScale(2, java.math.RoundingMode.HALF_EVEN),
                                new BigDecimal("600"),
                                new BigDecimal("900"),
                                amount.multiply(new BigDecimal("0.12")).setScale(2, java.math.RoundingMode.HALF_EVEN),
                                new BigDecimal("1400"),
                                new BigDecimal("150"))));
        String number = LoanNumber.draw(begin.getYear(), random);
        String officer = person("officer@lender.example");
        Loan loan = Loan.apply(
                id,
                command,
                number,
                asked,
                it.unassigned() ? "" : officer,
                wrapped,
                words,
                on(begin.minusDays(12), officer));
        if (it.state() == State.APPLIED) {
            return loan;
        }
        loan.complete(Set.of(Paper.values()), on(begin.minusDays(10), officer));
        if (it.farming()) {
            loan.train(begin.minusDays(9), on(begin.minusDays(9), officer));
        }
        if (it.state() == State.COMPLETE) {
            return loan;
        }
        Visit visit = new Visit(begin.minusDays(8), true, amount, it.repayments());
        loan.appraise(visit, key.seal(Visit.FINDINGS, DemoCase.FINDINGS), on(begin.minusDays(8), officer));
        if (it.state() == State.APPRAISED) {
            return loan;
        }
        vote(loan, key, it.state() != State.REFUSED, on(begin.minusDays(5), person("committee@lender.example")));
        vote(loan, key, it.state() != State.REFUSED, on(begin.minusDays(4), person("committee2@lender.example")));
        if (it.state() == State.REFUSED || it.state() == State.APPROVED) {
            return loan;
        }
        loan.disburse(money(Movement.Kind.DISBURSED, begin, amount, officer), on(begin, officer));
        pay(loan, it, today, officer);
        if (it.state() == State.WRITTEN_OFF) {
            LocalDate day = today.minusDays(20);
            propose(loan, key, Proposal.Kind.WRITE_OFF, on(day, officer));
            loan.decide(true, Loan.newId(), on(day, person("committee@lender.example")));
            loan.receive(
                    money(Movement.Kind.RECOVERED, today.minusDays(3), new BigDecimal("250.00"), officer),
                    on(today.minusDays(3), officer));
        }
        if (it.proposes()) {
            propose(loan, key, Proposal.Kind.RESCHEDULING, on(today.minusDays(1), officer));
        }
        loan.age(on(today, officer));
        return loan;
    }

    private static void propose(Loan loan, CaseKey key, Proposal.Kind kind, Doing doing) {
        boolean terms = kind == Proposal.Kind.RESCHEDULING;
        loan.propose(
                new Proposal(
                        kind,
                        doing.by(),
                        doing.at(),
                        terms ? 10 : null,
                        terms ? doing.today().plusMonths(1).toString() : null,
                        key.seal(Proposal.FIELD, DemoCase.REASON)),
                doing);
    }

    /** Pays each instalment on its day, but for the last ones that the case leaves unpaid. */
    private static void pay(Loan loan, DemoCase it, LocalDate today, String officer) {
        List<Position.Planned> plan = loan.position(today).plan();
        List<Position.Planned> due =
                plan.stream().filter(each -> !each.dueOn().isAfter(today)).toList();
        int paid = Math.max(0, due.size() - it.unpaid());
        for (Position.Planned each : due.subList(0, paid)) {
            BigDecimal amount = each.principal().add(each.interest());
            if (amount.signum() > 0) {
                loan.receive(money(Movement.Kind.REPAID, each.dueOn(), amount, officer), on(each.dueOn(), officer));
            }
        }
    }

    private static void vote(Loan loan, CaseKey key, boolean approves, Doing doing) {
        String words = approves ? DemoCase.CONDITION : DemoCase.ADVICE;
        loan.vote(
                new Vote(
                        doing.by(),
                        doing.at(),
                        approves,
                        approves ? null : RefusalReason.PLAN_TOO_WEAK,
                        key.seal(Vote.field(loan.votes().size()), words)),
                doing);
    }

    private static Movement money(Movement.Kind kind, LocalDate day, BigDecimal amount, String by) {
        return Movement.money(Loan.newId(), kind, day, amount, "cash", "Д-" + day.getDayOfYear(), on(day, by));
    }

    private static Doing on(LocalDate day, String by) {
        return new Doing(
                by, day.atTime(10, 0).atZone(LoanDesk.DUSHANBE).toInstant().truncatedTo(ChronoUnit.MILLIS), day);
    }

    private static String person(String signIn) {
        return UUID.nameUUIDFromBytes(("demo:" + signIn).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
