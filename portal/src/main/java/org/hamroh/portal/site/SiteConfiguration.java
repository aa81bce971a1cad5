package org.hamroh.portal.site;

import java.time.Duration;
import org.hamroh.kernel.text.Language;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Assets carry a hash of their content in their name and are kept for ever; readable pages carry an ETag. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> hashedAddresses() {
        return new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    }

    /** Weak, because a compressed answer with a strong tag would be a different one. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> pageTags() {
        var filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        var registration = new FilterRegistrationBean<>(filter);
        for (Language l : Language.values()) {
            String home = "/" + l.code();
            registration.addUrlPatterns(
                    home,
                    home + "/safety",
                    home + "/privacy",
                    home + "/guides",
                    home + "/guides/*",
                    home + "/help",
                    home + "/help/*",
                    home + "/handbook",
                    home + "/text");
        }
        registration.addUrlPatterns("");
        return registration;
    }
}
