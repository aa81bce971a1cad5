package org.hamroh.loans.loan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms by which loans are listed: each thing one may ask for, alone and with the state, so that one index serves every
 * list.
 */
final class Facets {
    private Facets() {}

    /** @param by officer, product, place, sex, sector or waiting (for whom), with its value after a colon; null for all */
    static String term(@Nullable String by, @Nullable String state) {
        return (by == null ? "*" : by) + "|" + (state == null ? "*" : state);
    }

    /** The terms of everything that lies within these places. */
    static List<String> within(Collection<String> places) {
        return places.stream().map(each -> term("place:" + each, null)).toList();
    }

    static List<String> of(Loan loan) {
        List<String> things = new ArrayList<>();
        things.add("*");
        things.add("officer:" + loan.officer());
        things.add("product:" + loan.product());
        things.add("place:" + loan.place());
        if (loan.place().contains("-")) {
            things.add("place:" + loan.place().substring(0, loan.place().indexOf('-')));
        }
        if (loan.state() == State.APPRAISED || loan.proposal() != null) {
            things.add("waiting:committee");
        } else if (loan.state() == State.APPLIED || loan.state() == State.COMPLETE || loan.state() == State.APPROVED) {
            things.add("waiting:officer");
        }
        things.add("sex:" + loan.sex().code());
        things.add("sector:" + loan.sector().code());
        List<String> terms = new ArrayList<>();
        for (String each : things) {
            terms.add(each + "|*");
            terms.add(each + "|" + loan.state().code());
        }
        return terms;
    }
}
