package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hamroh.contracts.LoanEvent;
import org.hamroh.contracts.Sum;

/** Puts into events what they repeat. */
record LoanFacts(UUID loan, String lender, UUID product, String place, String sector, String currency) {
    LoanEvent applied(BigDecimal amount) {
        return new LoanEvent.Applied(loan, lender, product, place, sector, sum(amount));
    }

    LoanEvent approved(BigDecimal amount) {
        return new LoanEvent.Approved(loan, lender, product, place, sector, sum(amount));
    }

    LoanEvent refused(RefusalReason reason) {
        return new LoanEvent.Refused(loan, lender, product, place, sector, reason.code());
    }

    LoanEvent withdrawn() {
        return new LoanEvent.Withdrawn(loan, lender, product, place, sector);
    }

    LoanEvent disbursed(LocalDate on, BigDecimal amount) {
        return new LoanEvent.Disbursed(loan, lender, product, place, sector, on, sum(amount));
    }

    LoanEvent repaid(LocalDate on, BigDecimal amount) {
        return new LoanEvent.Repaid(loan, lender, product, place, sector, on, sum(amount));
    }

    LoanEvent reversed(Movement wrong) {
        return new LoanEvent.Reversed(
                loan, lender, product, place, sector, wrong.day(), wrong.kind().code(), sum(wrong.sum()));
    }

    LoanEvent charged(LocalDate on, BigDecimal amount) {
        return new LoanEvent.Charged(loan, lender, product, place, sector, on, sum(amount));
    }

    LoanEvent rescheduled(LocalDate on) {
        return new LoanEvent.Rescheduled(loan, lender, product, place, sector, on);
    }

    LoanEvent fellIntoArrears(LocalDate since, BigDecimal amount) {
        return new LoanEvent.FellIntoArrears(loan, lender, product, place, sector, since, sum(amount));
    }

    LoanEvent writtenOff(LocalDate on, BigDecimal amount) {
        return new LoanEvent.WrittenOff(loan, lender, product, place, sector, on, sum(amount));
    }

    LoanEvent recovered(LocalDate on, BigDecimal amount) {
        return new LoanEvent.Recovered(loan, lender, product, place, sector, on, sum(amount));
    }

    LoanEvent closed(LocalDate on) {
        return new LoanEvent.Closed(loan, lender, product, place, sector, on);
    }

    LoanEvent booked(Booking booking) {
        return new LoanEvent.Booked(
                loan,
                lender,
                product,
                place,
                sector,
                LocalDate.parse(booking.on()),
                booking.movement(),
                booking.lines().stream()
                        .map(each -> new LoanEvent.Line(
                                each.account().name().toLowerCase(Locale.ROOT), each.debit(), currency))
                        .toList());
    }

    private Sum sum(BigDecimal amount) {
        return new Sum(amount, currency);
    }
}
