package org.hamroh.portal;

import org.hamroh.kernel.testing.HouseRules;

/** The portal has no domain of its own: its classes may use the web framework, and little else. */
class PortalHouseTest extends HouseRules {
    PortalHouseTest() {
        super(
                "org.hamroh.portal",
                "jakarta.servlet..",
                "org.springframework..",
                "org.slf4j..",
                "org.thymeleaf..",
                "com.fasterxml.jackson.annotation..",
                "com.ibm.icu..",
                "com.openhtmltopdf..",
                "com.google.zxing..",
                "org.apache.commons.csv..",
                "org.dhatim.fastexcel..",
                "com.nimbusds..",
                "tools.jackson..",
                "javax.crypto..");
    }
}
