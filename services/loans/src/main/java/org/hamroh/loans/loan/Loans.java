package org.hamroh.loans.loan;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Loans extends Repository<Loan, UUID> {
    Loan save(Loan loan);

    Optional<Loan> findByIdAndLender(UUID id, String lender);

    /** @param facets of which it has one, see {@link Facets} */
    Optional<Loan> findByIdAndLenderAndFacetsIn(UUID id, String lender, Collection<String> facets);

    Optional<Loan> findByNumberAndLender(String number, String lender);

    Optional<Loan> findByCommand(String command);

    Optional<Loan> findByReceipt(String hash);

    boolean existsByLender(String lender);
}
