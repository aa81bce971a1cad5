package org.hamroh.health;

import org.hamroh.kernel.testing.HouseRules;

class HouseTest extends HouseRules {
    HouseTest() {
        super("org.hamroh.health", "com.ibm.icu..", "org.apache.commons.csv..", "org.dhatim.fastexcel..");
    }
}
