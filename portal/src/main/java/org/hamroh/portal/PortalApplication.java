package org.hamroh.portal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The public site in five languages and the workspace of officers: pages only, every rule lives in a service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PortalApplication {

    static void main(String[] args) {
        SpringApplication.run(PortalApplication.class, args);
    }
}
