package org.hamroh.coordination;

import org.hamroh.kernel.testing.HouseRules;

class HouseTest extends HouseRules {
    HouseTest() {
        super("org.hamroh.coordination");
    }
}
