package org.hamroh.ombudsman;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The ombudsman's service. */
@SpringBootApplication
@EnableScheduling
public class OmbudsmanApplication {
    public static void main(String[] args) {
        SpringApplication.run(OmbudsmanApplication.class, args);
    }
}
