package org.hamroh.portal;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One portal on a free port for all tests, with a service behind it that forgets between them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "hamroh.keys=target/keys")
abstract class AgainstFakeOmbudsman {

    static final FakeOmbudsman OMBUDSMAN = new FakeOmbudsman();
    static final FakeLoans LOANS = new FakeLoans();
    static final FakeInformation INFORMATION = new FakeInformation();
    static final FakeHealth HEALTH = new FakeHealth();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("hamroh.ombudsman-url", OMBUDSMAN::address);
        properties.add("hamroh.loans-url", LOANS::address);
        properties.add("hamroh.information-url", INFORMATION::address);
        properties.add("hamroh.health-url", HEALTH::address);
        properties.add("hamroh.exit-url", OMBUDSMAN::weather);
    }

    @BeforeEach
    void forget() {
        OMBUDSMAN.reset();
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }
}
