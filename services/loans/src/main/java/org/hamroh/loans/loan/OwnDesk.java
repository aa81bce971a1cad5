package org.hamroh.loans.loan;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Note;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.loans.product.Product;
import org.hamroh.loans.product.ProductDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What an applicant does alone: asks, and comes back with a code. The code has 24 random digits, too many to try, so a plain
 * hash of it is kept and no slow one is needed.
 */
@Component
class OwnDesk {
    static final String HEADER = "Receipt-Code";
    private static final int DIGITS = 24;

    private final LoanDesk desk;
    private final OriginationDesk origination;
    private final Loans loans;
    private final ProductDesk products;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    OwnDesk(LoanDesk desk, OriginationDesk origination, Loans loans, ProductDesk products, Audit audit) {
        this.desk = desk;
        this.origination = origination;
        this.loans = loans;
        this.products = products;
        this.audit = audit;
    }

    /** The only time the code is told, save to the same command sent again. */
    record Received(String number, String receiptCode) {
        @Override
        public String toString() {
            return "Received[" + number + "]";
        }
    }

    /** @throws Refusal 422 with what to mend */
    Received apply(ApplicationRequest request, IdempotencyKey command) {
        Optional<Loan> earlier = loans.findByCommand(command.hash());
        if (earlier.isPresent()) {
            return received(earlier.get(), command);
        }
        Asked asked = request.read(product(request), desk.today());
        StringBuilder digits = new StringBuilder();
        random.ints(DIGITS, 0, 10).forEach(digits::append);
        String code = digits.toString();
        Loan loan = origination.begin(asked, request.words(), "", command, desk.doing("applicant"), made -> {
            made.handOut(hash(code), command.seal(code));
            audit.note(Note.ofStranger("loan-apply", "receipt", made.id(), Result.ALLOWED));
        });
        return received(loan, command);
    }

    /** @throws Refusal 422 with what to mend */
    void check(ApplicationRequest request) {
        request.read(product(request), desk.today());
    }

    private Product product(ApplicationRequest request) {
        return products.offered(request.product() == null ? "" : request.product())
                .orElseThrow(() -> OriginationDesk.wrong("product", "loan.product.unknown"));
    }

    private static Received received(Loan loan, IdempotencyKey command) {
        var answer = loan.receiptAnswer();
        if (answer == null) {
            throw Refusal.notFound();
        }
        return new Received(loan.number(), command.open(answer));
    }

    /** @throws Refusal 404 if no loan has this code */
    Loan open(@Nullable String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[^0-9]", "");
        Loan loan = (digits.length() == DIGITS ? loans.findByReceipt(hash(digits)) : Optional.<Loan>empty())
                .orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "loan.receipt-unknown"));
        audit.note(Note.ofStranger("loan-own-read", "receipt", loan.id(), Result.ALLOWED));
        return loan;
    }

    private static String hash(String code) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(("loan-receipt|" + code).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
