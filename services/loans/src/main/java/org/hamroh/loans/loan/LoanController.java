package org.hamroh.loans.loan;

import java.time.LocalDate;
import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.hamroh.loans.schedule.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A loan, and the way to the decision. */
@RestController
class LoanController {
    private final LoanDesk desk;
    private final OriginationDesk origination;
    private final LoansQuery query;
    private final PrintDesk print;
    private final Opening opening;

    LoanController(LoanDesk desk, OriginationDesk origination, LoansQuery query, PrintDesk print, CaseKeys keys) {
        this.desk = desk;
        this.origination = origination;
        this.query = query;
        this.print = print;
        this.opening = new Opening(keys);
    }

    /** What ends the loan on a day. */
    record Payoff(LocalDate on, String amount, String principal, String interest, String fee, String penalty) {}

    @GetMapping("/loans")
    ResponseEntity<LoansQuery.Page> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String late,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "25") int size) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(query.page(
                        caller, LoansQuery.Asked.of(caller, state, by, late, number, sort, after, size), desk.today()));
    }

    @GetMapping("/loans/{id}")
    ResponseEntity<WholeLoan> read(Caller caller, @PathVariable String id) {
        return answer(caller, desk.read(caller, id), HttpStatus.OK);
    }

    @GetMapping("/loans/{id}/payoff")
    Payoff payoff(Caller caller, @PathVariable String id, @RequestParam(required = false) @Nullable String on) {
        Loan loan = desk.load(caller, id);
        Fields fields = new Fields();
        LocalDate day = LoanDesk.day(fields, "on", on, desk.today());
        fields.done();
        String begun = loan.begunOn();
        if (begun == null || day.isBefore(LocalDate.parse(begun))) {
            throw Refusal.conflict("loan.wrong-state");
        }
        Position then = loan.position(day);
        return new Payoff(
                day,
                WholeLoan.text(then.payoff()),
                WholeLoan.text(then.principal()),
                WholeLoan.text(then.owed(Due.INTEREST).add(then.accrued())),
                WholeLoan.text(then.owed(Due.FEE)),
                WholeLoan.text(then.owed(Due.PENALTY)));
    }

    /** @param language tg or ru */
    @GetMapping("/loans/{id}/contract")
    ResponseEntity<byte[]> contract(
            Caller caller, @PathVariable String id, @RequestParam(defaultValue = "tg") String language) {
        Loan loan = desk.read(caller, id);
        if (loan.approved().signum() == 0 || loan.key() == null) {
            throw Refusal.notFound();
        }
        byte[] pdf = print.contract(loan, opening.words(loan), language.equals("ru") ? "ru" : "tg", desk.today());
        return PrintDesk.file(pdf, loan.number() + "-" + language + ".pdf");
    }

    @PostMapping("/loans")
    ResponseEntity<WholeLoan> apply(Caller caller, IdempotencyKey command, @RequestBody ApplicationRequest asked) {
        return answer(caller, origination.apply(caller, asked, command), HttpStatus.CREATED);
    }

    @PostMapping("/loans/{id}/completion")
    ResponseEntity<WholeLoan> complete(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody OriginationDesk.Papers papers) {
        return answer(caller, origination.complete(caller, id, seen, papers), HttpStatus.OK);
    }

    @PostMapping("/loans/{id}/training")
    ResponseEntity<WholeLoan> train(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody OriginationDesk.Trained trained) {
        return answer(caller, origination.train(caller, id, seen, trained), HttpStatus.OK);
    }

    @PostMapping("/loans/{id}/appraisal")
    ResponseEntity<WholeLoan> appraise(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody OriginationDesk.Appraised found) {
        return answer(caller, origination.appraise(caller, id, seen, found), HttpStatus.OK);
    }

    @PostMapping("/loans/{id}/votes")
    ResponseEntity<WholeLoan> vote(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody OriginationDesk.Voted voted) {
        return answer(caller, origination.vote(caller, id, seen, voted), HttpStatus.OK);
    }

    @PostMapping("/loans/{id}/withdrawal")
    ResponseEntity<WholeLoan> withdraw(Caller caller, @PathVariable String id, IfMatch seen) {
        return answer(caller, origination.withdraw(caller, id, seen), HttpStatus.OK);
    }

    @PostMapping("/loans/{id}/forgetting")
    ResponseEntity<WholeLoan> forget(Caller caller, @PathVariable String id, IfMatch seen) {
        return answer(caller, origination.forget(caller, id, seen), HttpStatus.OK);
    }

    private ResponseEntity<WholeLoan> answer(Caller caller, Loan loan, HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.etag(loan))
                .cacheControl(CacheControl.noStore())
                .body(WholeLoan.of(loan, caller, opening, desk.today()));
    }
}
