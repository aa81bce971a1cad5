package org.hamroh.identity.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    /** With the bundled list of common passwords; nothing is asked of anybody outside. */
    @Bean
    PasswordRules passwordRules() {
        try (var lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("common-passwords.txt").getInputStream(), StandardCharsets.UTF_8))) {
            Set<String> common =
                    lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
            return new PasswordRules(common);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords is missing", e);
        }
    }
}
