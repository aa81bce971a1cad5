package org.hamroh.portal;

import org.springframework.boot.SpringApplication;

/** Starts the portal on port 8081 against the fake service, with templates read from the source folder. */
final class Preview {

    private Preview() {}

    static void main(String[] args) {
        var fake = new FakeOmbudsman();
        SpringApplication.run(
                PortalApplication.class,
                "--hamroh.ombudsman-url=" + fake.address(),
                "--hamroh.keys=target/keys",
                "--hamroh.public-url=http://localhost:" + System.getProperty("port", "8081"),
                "--server.port=" + System.getProperty("port", "8081"),
                "--spring.thymeleaf.cache=false",
                "--spring.thymeleaf.prefix=file:src/main/resources/templates/");
    }
}
