package org.hamroh.loans.loan;

import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What moves the money of a loan. */
@RestController
class MovementController {
    private final MovementDesk movements;
    private final LoanDesk desk;
    private final Opening opening;

    MovementController(MovementDesk movements, LoanDesk desk, CaseKeys keys) {
        this.movements = movements;
        this.desk = desk;
        this.opening = new Opening(keys);
    }

    @PostMapping("/loans/{id}/disbursements")
    ResponseEntity<WholeLoan> disburse(
            Caller caller,
            @PathVariable String id,
            IfMatch seen,
            IdempotencyKey command,
            @RequestBody MovementDesk.Money money) {
        return answer(caller, movements.disburse(caller, id, seen, command, money), HttpStatus.CREATED);
    }

    @PostMapping("/loans/{id}/repayments")
    ResponseEntity<WholeLoan> repay(
            Caller caller, @PathVariable String id, IdempotencyKey command, @RequestBody MovementDesk.Money money) {
        return answer(caller, movements.repay(caller, id, command, money), HttpStatus.CREATED);
    }

    @PostMapping("/loans/{id}/recoveries")
    ResponseEntity<WholeLoan> recover(
            Caller caller, @PathVariable String id, IdempotencyKey command, @RequestBody MovementDesk.Money money) {
        return answer(caller, movements.recover(caller, id, command, money), HttpStatus.CREATED);
    }

    @PostMapping("/loans/{id}/fees")
    ResponseEntity<WholeLoan> charge(
            Caller caller, @PathVariable String id, IdempotencyKey command, @RequestBody MovementDesk.Money money) {
        return answer(caller, movements.charge(caller, id, command, money), HttpStatus.CREATED);
    }

    @PostMapping("/loans/{id}/reversals")
    ResponseEntity<WholeLoan> reverse(
            Caller caller,
            @PathVariable String id,
            IfMatch seen,
            IdempotencyKey command,
            @RequestBody MovementDesk.Mistake mistake) {
        return answer(caller, movements.reverse(caller, id, seen, command, mistake), HttpStatus.CREATED);
    }

    @PostMapping("/loans/{id}/proposal")
    ResponseEntity<WholeLoan> propose(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody MovementDesk.Wanted wanted) {
        return answer(caller, movements.propose(caller, id, seen, wanted), HttpStatus.OK);
    }

    @PostMapping("/loans/{id}/proposal/answer")
    ResponseEntity<WholeLoan> decide(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody MovementDesk.Answer answer) {
        return answer(caller, movements.decide(caller, id, seen, answer), HttpStatus.OK);
    }

    private ResponseEntity<WholeLoan> answer(Caller caller, Loan loan, HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.etag(loan))
                .cacheControl(CacheControl.noStore())
                .body(WholeLoan.of(loan, caller, opening, desk.today()));
    }
}
