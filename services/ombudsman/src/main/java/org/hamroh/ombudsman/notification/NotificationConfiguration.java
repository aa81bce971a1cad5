package org.hamroh.ombudsman.notification;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.hamroh.ombudsman.complaint.NoticeChannels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Which channels there are: e-mail where {@code spring.mail.host} is set, and whatever else is a {@link Channel}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationConfiguration.Settings.class)
class NotificationConfiguration {
    /**
     * How to tell.
     *
     * @param mailFrom the sender of e-mails; one that reveals nothing is best
     * @param urgentTo addresses of the office that are told of urgent cases at once; none for nobody
     * @param urgentLanguage in which the office reads
     * @param quiet how long news waits, so that several things done at a time are told once
     */
    @ConfigurationProperties("hamroh.notification")
    record Settings(String mailFrom, List<String> urgentTo, String urgentLanguage, Duration quiet) {
        Settings {
            urgentTo = urgentTo.stream()
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
        }
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    Channel mailChannel(JavaMailSender post, Settings settings) {
        return new MailClient(post, settings.mailFrom());
    }

    @Bean
    NoticeChannels noticeChannels(ObjectProvider<Channel> channels) {
        return () -> channels.stream().map(Channel::code).collect(Collectors.toUnmodifiableSet());
    }
}
