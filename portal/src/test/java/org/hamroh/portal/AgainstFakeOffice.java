package org.hamroh.portal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One portal for an officer who has signed in, with an office behind it that begins anew for each test. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "hamroh.keys=target/keys")
@Import(SignedIn.class)
abstract class AgainstFakeOffice {
    static final FakeOffice OFFICE = new FakeOffice();
    static Chromium chromium;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("hamroh.ombudsman-url", OFFICE::address);
        properties.add("hamroh.coordination-url", OFFICE::address);
        properties.add("hamroh.identity-url", OFFICE::address);
    }

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void anew() {
        OFFICE.reset();
    }

    String workspace(String language, String path) {
        return "http://localhost:" + port + "/" + language + "/workspace" + path;
    }

    String ofCase(String part) {
        return workspace("tg", "/complaints/" + FakeOffice.CASE + part);
    }
}
