package org.hamroh.information;

import org.hamroh.kernel.testing.HouseRules;

class HouseTest extends HouseRules {
    HouseTest() {
        super(
                "org.hamroh.information",
                "org.commonmark..",
                "org.yaml.snakeyaml..",
                "com.github.difflib..",
                "com.ibm.icu..",
                "org.apache.lucene..");
    }
}
