package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Help by e-mail: a link to who has an account, and the same page, as quickly, to everybody. */
class RecoveryTest {

    private static final Pattern CODE = Pattern.compile("/id/link#([a-z0-9-]+)");

    @TempDir
    static Path keys;

    private static final PostOffice POST = new PostOffice();
    private static House house;

    @BeforeAll
    static void open() {
        house = House.open(Engine.freshDatabase(), keys, true, POST);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void whoForgotThePasswordGetsALinkAndChoosesAnother() throws Exception {
        String name = "translator@content.example";
        assertThat(new Browser(house).fill("/forgotten", Map.of("name", name)).statusCode())
                .isEqualTo(200);
        SimpleMailMessage letter = POST.letters.poll(20, TimeUnit.SECONDS);
        assertThat(letter).isNotNull();
        assertThat(letter.getTo()).containsExactly(name);
        String code = CODE.matcher(String.valueOf(letter.getText()))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        Browser browser = new Browser(house);
        browser.fill("/link", Map.of("code", code));
        String chosen = "панҷ себи сурх";
        assertThat(Browser.location(browser.fill("/link/password", Map.of("password", chosen, "repeated", chosen))))
                .isEqualTo(House.PUBLIC + "/");
        assertThat(new Browser(house).signIn(name, chosen).statusCode()).isEqualTo(302);
        assertThat(new Browser(house).fill("/link", Map.of("code", code)).statusCode())
                .isEqualTo(422);

        new Browser(house).fill("/forgotten", Map.of("name", "nobody@platform.example"));
        assertThat(POST.letters.poll(20, TimeUnit.SECONDS)).isNotNull();
        new Browser(house).fill("/forgotten", Map.of("name", "nobody@platform.example"));
        new Browser(house).fill("/forgotten", Map.of("name", "editor@content.example"));
        assertThat(String.valueOf(POST.letters.poll(20, TimeUnit.SECONDS)))
                .as("one letter in five minutes: the next is for the next person")
                .contains("editor@content.example");
    }

    @Test
    void anUnknownNameGetsTheSamePage() {
        HttpResponse<String> known = new Browser(house).fill("/forgotten", Map.of("name", "head@ombudsman.example"));
        HttpResponse<String> unknown = new Browser(house).fill("/forgotten", Map.of("name", "stranger@x.example"));
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(known.headers().map().keySet());
    }

    /** Keeps what would be sent. */
    private static final class PostOffice implements JavaMailSender {
        private final BlockingQueue<SimpleMailMessage> letters = new LinkedBlockingQueue<>();

        @Override
        public void send(SimpleMailMessage... some) {
            for (SimpleMailMessage letter : some) {
                if (!String.valueOf(letter.getTo() == null ? "" : letter.getTo()[0])
                        .startsWith("head@")) {
                    letters.add(letter);
                }
            }
        }

        @Override
        public MimeMessage createMimeMessage() {
            throw new UnsupportedOperationException();
        }

        @Override
        public MimeMessage createMimeMessage(InputStream content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void send(MimeMessage... some) {
            throw new UnsupportedOperationException();
        }
    }
}
