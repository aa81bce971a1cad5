package org.hamroh.gateway;

import java.nio.file.Path;
import org.apache.catalina.connector.Connector;
import org.hamroh.gateway.accesslog.AccessLine;
import org.hamroh.gateway.door.SecurityHeaders;
import org.hamroh.gateway.refusal.RefusalValve;
import org.hamroh.gateway.refusal.Refusals;
import org.springframework.boot.servlet.filter.OrderedRequestContextFilter;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.filter.RequestContextFilter;

/** Sets up the server: who writes its refusals, the access log, the probe port. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /** Last, so that the refusals of this valve come before the server's own. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> server(
            Refusals refusals, SecurityHeaders headers, Environment settings) {
        return server -> {
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new RefusalValve(refusals, headers::apply)));
            server.addConnectorCustomizers(connector -> {
                connector.setProperty("continueResponseTiming", "onRead");
                connector.setXpoweredBy(false);
            });
            Path logs = accessLogFolder(settings);
            if (logs != null) {
                server.addEngineValves(new AccessLine(logs));
            }
            int probePort = settings.getProperty("hamroh.gateway.probe-port", Integer.class, 0);
            if (probePort != 0) {
                Connector probe = new Connector();
                probe.setPort(probePort);
                server.addAdditionalConnectors(probe);
            }
        };
    }

    /** Stands in the way of Spring's filter of this kind, which nothing here needs. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> noRequestContext() {
        var registration = new FilterRegistrationBean<RequestContextFilter>(new OrderedRequestContextFilter());
        registration.setEnabled(false);
        return registration;
    }

    private static @org.jspecify.annotations.Nullable Path accessLogFolder(Environment settings) {
        String folder = settings.getProperty("hamroh.gateway.access-log");
        if (folder != null) {
            return Path.of(folder);
        }
        String log = settings.getProperty("logging.file.name");
        return log == null ? null : Path.of(log).toAbsolutePath().getParent();
    }
}
