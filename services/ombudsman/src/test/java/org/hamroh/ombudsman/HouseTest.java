package org.hamroh.ombudsman;

import org.hamroh.kernel.testing.HouseRules;

class HouseTest extends HouseRules {
    HouseTest() {
        super("org.hamroh.ombudsman");
    }
}
