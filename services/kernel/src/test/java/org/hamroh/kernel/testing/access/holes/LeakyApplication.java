package org.hamroh.kernel.testing.access.holes;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.hamroh.kernel.security.PublicPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** The kernel's own door before endpoints of every kind; tight, until a test opens a hole. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Holes.class, Parcels.class, ParcelController.class})
class LeakyApplication {
    @Bean
    PublicPaths publicPaths() {
        return new PublicPaths("GET /about");
    }

    @Bean
    static BeanPostProcessor leakyDecoder(ObjectProvider<Holes> holes) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JwtDecoder good ? new LeakyDecoder(good, holes.getObject()) : bean;
            }
        };
    }

    /** As if the door had been forgotten for one path. */
    @Bean
    FilterRegistrationBean<Filter> withoutDoor(Holes holes, Parcels parcels) {
        var before = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            boolean one = ((HttpServletRequest) request).getRequestURI().endsWith(Parcels.FIRST);
            if (one && holes.has(Hole.PUBLIC_BY_MISTAKE)) {
                response.getOutputStream().write(parcels.any().label().getBytes(StandardCharsets.UTF_8));
            } else {
                chain.doFilter(request, response);
            }
        });
        before.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return before;
    }
}
