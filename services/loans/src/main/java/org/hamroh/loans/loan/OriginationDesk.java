package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.loans.product.Product;
import org.hamroh.loans.product.ProductDesk;
import org.hamroh.loans.schedule.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** From the application to the committee's decision. */
@Component
class OriginationDesk {
    private static final int DRAWS = 20;
    private static final int LONG = 3000;

    private final LoanDesk desk;
    private final Loans loans;
    private final ProductDesk products;
    private final Opening opening;
    private final Audit audit;
    private final java.security.SecureRandom random = new java.security.SecureRandom();

    OriginationDesk(LoanDesk desk, Loans loans, ProductDesk products, CaseKeys keys, Audit audit) {
        this.desk = desk;
        this.loans = loans;
        this.products = products;
        this.opening = new Opening(keys);
        this.audit = audit;
    }

    record Papers(@Nullable List<@Nullable String> papers) {}

    record Trained(@Nullable String on) {}

    record Appraised(
            @Nullable String visitedOn,
            @Nullable Boolean businessSeen,
            @Nullable String amount,
            @Nullable String repayments,
            @Nullable String findings) {}

    record Voted(
            @Nullable Boolean approve,
            @Nullable String reason,
            @Nullable String words) {}

    /** Whom and what: for an officer, of the lender's own products. */
    Loan apply(Caller caller, ApplicationRequest request, IdempotencyKey command) {
        if (!caller.organisationType().equals("lender")) {
            throw Refusal.forbidden();
        }
        caller.require("loans.officer");
        Optional<Loan> earlier = loans.findByCommand(command.hash());
        if (earlier.isPresent()) {
            return earlier.filter(loan -> loan.isOf(caller)).orElseThrow(Refusal::notFound);
        }
        Product product = product(caller, request);
        Asked asked = request.read(product, desk.today());
        if (!caller.covers(asked.place())) {
            throw wrong("place", "loan.place.not-yours");
        }
        return begin(
                asked,
                request.words(),
                caller.subject(),
                command,
                desk.doing(caller),
                made -> audit.note(caller, "loan-apply", made.id(), Result.ALLOWED));
    }

    private Product product(Caller caller, ApplicationRequest request) {
        Product product;
        try {
            product = products.load(caller, request.product() == null ? "" : request.product());
        } catch (Refusal unknown) {
            throw wrong("product", "loan.product.unknown");
        }
        if (!product.isOpen()) {
            throw wrong("product", "loan.product.not-open");
        }
        return product;
    }

    /**
     * @param officer empty where nobody has taken it up yet
     * @param more what is to be noted of the new loan before it is kept
     */
    Loan begin(
            Asked asked,
            Map<String, String> written,
            String officer,
            IdempotencyKey command,
            Doing doing,
            Consumer<Loan> more) {
        for (int draw = 0; draw < DRAWS; draw++) {
            UUID id = Loan.newId();
            Sealed wrapped = opening.create(id);
            CaseKey key = opening.open(id, wrapped);
            Map<String, Sealed> words = new HashMap<>();
            written.forEach((field, text) -> words.put(field, key.seal(field, text)));
            String number = LoanNumber.draw(doing.today().getYear(), random);
            try {
                Loan loan = Loan.apply(id, command.hash(), number, asked, officer, wrapped, words, doing);
                more.accept(loan);
                return loans.save(loan);
            } catch (DuplicateKeyException e) {
                // Either the same command came twice at once, or the number is taken: draw again.
                Optional<Loan> earlier = loans.findByCommand(command.hash());
                if (earlier.isPresent()) {
                    return earlier.get();
                }
            }
        }
        throw new IllegalStateException("No free number");
    }

    Loan complete(Caller caller, String id, IfMatch seen, Papers shown) {
        return desk.change(caller, id, seen, Step.COMPLETE, (loan, doing) -> {
            Set<Paper> papers = new HashSet<>();
            for (String each : shown.papers() == null ? List.<@Nullable String>of() : shown.papers()) {
                papers.add(Coded.of(Paper.class, each).orElseThrow(() -> wrong("papers", "loan.choice.missing")));
            }
            loan.complete(papers, doing);
        });
    }

    Loan train(Caller caller, String id, IfMatch seen, Trained trained) {
        return desk.change(caller, id, seen, Step.TRAIN, (loan, doing) -> {
            Fields fields = new Fields();
            LocalDate on = LoanDesk.day(fields, "on", trained.on(), doing.today());
            if (on.isAfter(doing.today())) {
                fields.wrong("on", "loan.on.future");
            }
            fields.done();
            loan.train(on, doing);
        });
    }

    Loan appraise(Caller caller, String id, IfMatch seen, Appraised found) {
        return desk.change(caller, id, seen, Step.APPRAISE, (loan, doing) -> {
            Fields fields = new Fields();
            LocalDate on = LoanDesk.day(fields, "visitedOn", found.visitedOn(), doing.today());
            if (on.isAfter(doing.today())) {
                fields.wrong("visitedOn", "loan.on.future");
            }
            BigDecimal amount = fields.money("amount", found.amount(), loan.asked());
            int count = fields.count(
                    "repayments",
                    found.repayments(),
                    loan.offer().shortest(),
                    loan.offer().longest(),
                    loan.askedRepayments());
            if (amount != null
                    && (amount.compareTo(loan.offer().least()) < 0
                            || amount.compareTo(loan.offer().most()) > 0)) {
                fields.wrong(
                        "amount",
                        "loan.amount.between",
                        loan.offer().least(),
                        loan.offer().most());
            }
            ApplicationRequest.text(fields, "findings", found.findings(), 20, LONG);
            fields.done();
            Visit visit =
                    new Visit(on, Boolean.TRUE.equals(found.businessSeen()), Objects.requireNonNull(amount), count);
            String text = Objects.requireNonNullElse(found.findings(), "").strip();
            loan.appraise(visit, opening.seal(loan, Visit.FINDINGS, text), doing);
        });
    }

    Loan vote(Caller caller, String id, IfMatch seen, Voted voted) {
        return desk.change(caller, id, seen, Step.VOTE, (loan, doing) -> {
            Fields fields = new Fields();
            boolean approves = Boolean.TRUE.equals(voted.approve());
            if (voted.approve() == null) {
                fields.wrong("approve", "loan.choice.missing");
            }
            RefusalReason reason = Coded.of(RefusalReason.class, voted.reason()).orElse(null);
            if (!approves && reason == null) {
                fields.wrong("reason", "loan.choice.missing");
            }
            String text = voted.words() == null ? "" : voted.words().strip();
            if (!approves || text.length() > LONG) {
                ApplicationRequest.text(fields, "words", text, 20, LONG);
            }
            fields.done();
            Sealed words = text.isEmpty()
                    ? null
                    : opening.seal(loan, Vote.field(loan.votes().size()), text);
            loan.vote(new Vote(doing.by(), doing.at(), approves, approves ? null : reason, words), doing);
        });
    }

    Loan withdraw(Caller caller, String id, IfMatch seen) {
        return desk.change(caller, id, seen, Step.WITHDRAW, Loan::withdraw);
    }

    Loan forget(Caller caller, String id, IfMatch seen) {
        return desk.change(caller, id, seen, Step.FORGET, Loan::forget);
    }

    static Refusal wrong(String field, String key) {
        return Refusal.invalid(new ArrayList<>(List.of(org.hamroh.kernel.problem.FieldError.of(field, key))));
    }
}
