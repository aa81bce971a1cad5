package org.hamroh.gateway;

import org.hamroh.kernel.KernelAutoConfiguration;
import org.hamroh.kernel.problem.ProblemAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** Starts the gateway. Routes are in {@code routes.yml}, limits in {@code limits.yml}. */
@SpringBootApplication(
        exclude = {ErrorMvcAutoConfiguration.class, KernelAutoConfiguration.class, ProblemAutoConfiguration.class})
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
