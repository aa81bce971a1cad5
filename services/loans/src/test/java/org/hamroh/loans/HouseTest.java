package org.hamroh.loans;

import org.hamroh.kernel.testing.HouseRules;

class HouseTest extends HouseRules {
    HouseTest() {
        super("org.hamroh.loans");
    }
}
