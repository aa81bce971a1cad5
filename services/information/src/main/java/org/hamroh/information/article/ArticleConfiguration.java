package org.hamroh.information.article;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the store behind the shelf. */
@Configuration(proxyBeanMethods = false)
class ArticleConfiguration {
    @Bean
    Shelf shelf(Articles articles, Clock clock) {
        return new Shelf(articles::all, clock);
    }
}
