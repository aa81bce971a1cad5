package org.hamroh.gateway;

import org.hamroh.kernel.testing.HouseRules;

/** The gateway has no domain; its subject is HTTP, so all of it may use the libraries of HTTP. */
class HouseTest extends HouseRules {

    HouseTest() {
        super(
                "org.hamroh.gateway",
                "jakarta.servlet..",
                "org.springframework..",
                "org.apache.catalina..",
                "org.apache.coyote..",
                "org.apache.hc.core5..",
                "org.apache.juli..",
                "org.apache.tomcat.util.http.fileupload..",
                "org.slf4j..",
                "javax.crypto..",
                "io.github.resilience4j..",
                "io.github.bucket4j..",
                "com.github.benmanes.caffeine..",
                "tools.jackson..");
    }
}
