package org.hamroh.identity.web;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private final LanguageDesk language;

    PageConfiguration(LanguageDesk language) {
        this.language = language;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(language);
    }

    /** Forgets sessions that ended, so the list of signed-in sessions does not grow for ever. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** Puts the digest of the content into the address of a style or script, so browsers keep it for a year. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> assetAddresses() {
        var addresses = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        addresses.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return addresses;
    }
}
