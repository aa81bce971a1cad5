package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.loans.schedule.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Many payments of one day's cash at once; each stands or falls alone. */
@RestController
final class PostingController {
    private static final int MOST = 200;

    private final PostingDesk desk;
    private final LoanDesk loans;
    private final MessageSource messages;

    PostingController(PostingDesk desk, LoanDesk loans, MessageSource messages) {
        this.desk = desk;
        this.loans = loans;
        this.messages = messages;
    }

    record Row(
            @Nullable String number,
            @Nullable String amount,
            @Nullable String on,
            @Nullable String evidence) {}

    record Sheet(@Nullable List<@Nullable Row> rows) {}

    /** @param problem what to mend, in the reader's language; null where it was posted */
    record Outcome(
            int row,
            @Nullable String number,
            boolean posted,
            @Nullable String problem) {}

    @PostMapping("/postings")
    List<Outcome> post(Caller caller, IdempotencyKey command, @RequestBody Sheet sheet) {
        if (!caller.organisationType().equals("lender")) {
            throw Refusal.forbidden();
        }
        caller.require("loans.officer");
        Fields fields = new Fields();
        List<Row> rows = fields.list("rows", sheet.rows(), MOST);
        fields.done();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            outcomes.add(post(caller, command.hash() + ":" + i, i, rows.get(i)));
        }
        return outcomes;
    }

    private Outcome post(Caller caller, String name, int at, Row row) {
        try {
            Fields fields = new Fields();
            BigDecimal amount = fields.money("amount", MovementDesk.blankAsMissing(row.amount()), null);
            LocalDate today = loans.today();
            LocalDate on = LoanDesk.day(fields, "on", row.on(), today);
            fields.done();
            desk.post(
                    caller,
                    new PostingDesk.Incoming(
                            Objects.requireNonNullElse(row.number(), ""),
                            name,
                            on,
                            Objects.requireNonNull(amount),
                            "cash",
                            MovementDesk.blankAsMissing(row.evidence())));
            return new Outcome(at, row.number(), true, null);
        } catch (Refusal refusal) {
            return new Outcome(at, row.number(), false, say(messages, refusal));
        }
    }

    /** The first thing to mend, or why it was refused. */
    static String say(MessageSource messages, Refusal refusal) {
        if (refusal.status().value() == 404) {
            return messages.getMessage("loan.number.unknown", null, LocaleContextHolder.getLocale());
        }
        if (refusal.errors().isEmpty()) {
            return messages.getMessage(
                    refusal.key() + ".detail", refusal.args().toArray(), LocaleContextHolder.getLocale());
        }
        var first = refusal.errors().getFirst();
        return messages.getMessage(first.key(), first.args().toArray(), LocaleContextHolder.getLocale());
    }
}
