package org.hamroh.ombudsman.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The deadlines as configured, and the calendar by which they are counted. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlineConfiguration.Terms.class)
class DeadlineConfiguration {
    /**
     * Working days by stage.
     *
     * @param soon with how many working days left a case is due soon
     * @param usual by stage; {@code under-review} stands for {@code under_review}
     * @param category what differs, by category and stage
     */
    @ConfigurationProperties("hamroh.ombudsman.deadlines")
    record Terms(int soon, Map<String, Integer> usual, Map<String, Map<String, Integer>> category) {}

    @Bean
    Deadlines deadlines(@Value("${hamroh.ombudsman.holidays}") Resource holidays, Terms terms) {
        var byCategory = terms.category().entrySet().stream()
                .collect(Collectors.toMap(entry -> code(entry.getKey()), entry -> coded(entry.getValue())));
        return Deadlines.of(lines(holidays), coded(terms.usual()), byCategory, terms.soon());
    }

    private static List<String> lines(Resource holidays) {
        try {
            return holidays.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The calendar of holidays cannot be read: " + holidays, e);
        }
    }

    private static Map<String, Integer> coded(Map<String, Integer> terms) {
        return terms.entrySet().stream().collect(Collectors.toMap(entry -> code(entry.getKey()), Map.Entry::getValue));
    }

    /** The name of a setting may have no underscore. */
    private static String code(String setting) {
        return setting.replace('-', '_');
    }
}
