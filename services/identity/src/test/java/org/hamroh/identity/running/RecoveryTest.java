package org.hamroh.identity.running;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.hamroh.kernel.testing.access.Interleaved;
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

    @Test
    void thePageDoesNotWaitForTheLetter() throws Exception {
        String name = "secretary@coordination.example";
        POST.open = new CountDownLatch(1);
        try {
            assertThat(new Browser(house)
                            .fill("/forgotten", Map.of("name", name))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(POST.letters).as("nothing has left the house yet").isEmpty();
        } finally {
            POST.open.countDown();
        }
        assertThat(POST.letters.poll(20, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void anUnknownNameGetsThePageAsQuickly() {
        Runnable known = asking("head@ombudsman.example");
        Runnable unknown = asking("stranger@ombudsman.example");
        for (int i = 0; i < 20; i++) {
            known.run();
            unknown.run();
        }
        var times = Interleaved.compare(60, known, unknown);
        System.out.println("Recovery, a known and an unknown name: " + times);
        assertThat(times.apart()).as("a known and an unknown name: " + times).isFalse();
    }

    /** Asks so seldom that each time a letter is due. */
    private static Runnable asking(String name) {
        Browser browser = new Browser(house);
        Map<String, String> form =
                new java.util.HashMap<>(Browser.csrf(browser.get("/forgotten").body()));
        form.put("name", name);
        return () -> {
            house.clock().forward(Duration.ofMinutes(6));
            assertThat(browser.post("/forgotten", form).statusCode()).isEqualTo(200);
        };
    }

    /** Keeps what would be sent. */
    private static final class PostOffice implements JavaMailSender {
        private final BlockingQueue<SimpleMailMessage> letters = new LinkedBlockingQueue<>();
        private volatile CountDownLatch open = new CountDownLatch(0);

        @Override
        public void send(SimpleMailMessage... some) {
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
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
