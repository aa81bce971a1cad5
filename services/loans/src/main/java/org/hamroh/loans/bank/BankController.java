package org.hamroh.loans.bank;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A bank's file over HTTP, and its lines that wait for somebody. */
@RestController
final class BankController {
    private final BankFileDesk desk;
    private final BankRowsQuery query;

    BankController(BankFileDesk desk, BankRowsQuery query) {
        this.desk = desk;
        this.query = query;
    }

    record RowView(
            String id,
            int line,
            String on,
            String amount,
            @Nullable String transaction,
            @Nullable String number,
            String state,
            @Nullable String reason,
            Instant at) {
        static RowView of(BankRow row) {
            return new RowView(
                    row.id(),
                    row.line(),
                    row.on(),
                    row.amount().toPlainString(),
                    row.transaction(),
                    row.number(),
                    row.state(),
                    row.reason(),
                    row.at());
        }
    }

    /** @param text the whole file: a head that names date, amount, details and, if there is one, id; then a line for each payment */
    record BankFile(@Nullable String text) {}

    record Taken(int posted, int already, List<RowView> unmatched, List<Integer> unreadable) {}

    record Assignment(@Nullable String number) {}

    @PostMapping("/bank-files")
    Taken take(Caller caller, @RequestBody BankFile file) {
        requireOfficer(caller);
        String text = Objects.requireNonNullElse(file.text(), "");
        if (text.isBlank()) {
            throw Refusal.invalid(List.of(FieldError.of("file", "bank.file.empty")));
        }
        BankFileDesk.Taken taken = desk.take(caller, text);
        return new Taken(
                taken.posted(),
                taken.already(),
                taken.unmatched().stream().map(RowView::of).toList(),
                taken.unreadable());
    }

    @GetMapping("/bank-rows")
    ResponseEntity<List<RowView>> unmatched(Caller caller) {
        requireOfficer(caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(query.unmatched(caller.organisation()).stream()
                        .map(RowView::of)
                        .toList());
    }

    @PostMapping("/bank-rows/{id}/assignment")
    RowView assign(Caller caller, @PathVariable String id, @RequestBody Assignment assignment) {
        String number = assignment.number();
        return RowView.of(desk.assign(caller, id, number == null ? "" : number));
    }

    @PostMapping("/bank-rows/{id}/dismissal")
    RowView dismiss(Caller caller, @PathVariable String id) {
        return RowView.of(desk.dismiss(caller, id));
    }

    private static void requireOfficer(Caller caller) {
        if (!caller.organisationType().equals("lender")) {
            throw Refusal.forbidden();
        }
        caller.require("loans.officer");
    }
}
