package org.hamroh.loans.loan;

import java.util.EnumSet;
import java.util.Set;
import org.hamroh.loans.product.Offer;

/** What an applicant has to show. */
enum Paper implements Coded {
    PASSPORT,
    RESIDENCE,
    BUSINESS_PLAN,
    GUARANTEE,
    PROOF_OF_RETURN,
    PROOF_OF_REMITTANCES;

    /** What this application needs. */
    static Set<Paper> needed(Offer offer, Profile profile) {
        Set<Paper> needed = EnumSet.of(PASSPORT, RESIDENCE, BUSINESS_PLAN);
        if (profile.guarantors() > 0) {
            needed.add(GUARANTEE);
        }
        if (offer.returnedWithinMonths() != null) {
            needed.add(PROOF_OF_RETURN);
        }
        if (offer.remittancesRequired()) {
            needed.add(PROOF_OF_REMITTANCES);
        }
        return needed;
    }
}
