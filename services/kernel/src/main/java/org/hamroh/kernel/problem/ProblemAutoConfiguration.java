package org.hamroh.kernel.problem;

import java.util.List;
import java.util.Locale;
import org.hamroh.kernel.text.IcuMessageSource;
import org.hamroh.kernel.text.Language;
import org.hamroh.kernel.web.AcceptedTypes;
import org.hamroh.kernel.web.HeaderArguments;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Problem details in the reader's language, and the headers a handler may take as parameters. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
public class ProblemAutoConfiguration {
    @Bean
    Problems problems(IcuMessageSource messages) {
        return new Problems(messages);
    }

    @Bean
    @ConditionalOnMissingBean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(Language.locales());
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }

    @Bean
    WebMvcConfigurer headerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new HeaderArguments());
            }

            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer types) {
                types.strategies(List.of(new AcceptedTypes()));
            }
        };
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({AuthenticationException.class, OptimisticLockingFailureException.class})
    static class Advice {
        @Bean
        ProblemAdvice problemAdvice(Problems problems) {
            return new ProblemAdvice(problems);
        }
    }
}
