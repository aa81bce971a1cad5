package org.hamroh.kernel;

import java.nio.file.Path;
import java.time.Clock;
import org.hamroh.kernel.crypto.KeyFolder;
import org.hamroh.kernel.text.IcuMessageSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What every application has: a clock, messages in five languages, the folder of secrets. */
@AutoConfiguration(before = MessageSourceAutoConfiguration.class)
public class KernelAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    IcuMessageSource messageSource() {
        return new IcuMessageSource();
    }

    @Bean
    KeyFolder keyFolder(@Value("${hamroh.keys}") Path folder) {
        return new KeyFolder(folder);
    }
}
