package org.hamroh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The story for which Hamroh is built. A worker in Yekaterinburg, three months unpaid, files without giving a name, on a phone
 * without scripts and in Tajik; an officer in Dushanbe reads, admits and asks; the worker comes back and answers; the
 * coordination group sees one more complaint.
 */
@Order(10)
@ExtendWith(SharedPlatform.class)
final class OneComplaintJourney {

    private static final String NARRATIVE =
            "Ман дар сохтмон кор мекунам. Аз моҳи июн музд намедиҳанд, ҳоло се моҳ шуд.";
    private static final String QUESTION = "Номи сардоратон чист ва шартнома ҳаст?";
    private static final String ANSWER = "Шартнома нест. Сардор Қосим ном дорад, рақамашро медонам.";
    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(20);

    private final Path pictures = Built.target("screenshots");
    private final List<String> problems = new ArrayList<>();
    private final Set<String> hosts = new TreeSet<>();
    private final Platform platform;
    private int pictureNumber;

    OneComplaintJourney(Platform platform) {
        this.platform = platform;
    }

    @Test
    void anUnpaidWorkerIsHeardAnsweredAndCounted() throws IOException {
        long before = Office.at(platform).counted();
        byte[] photo = Photo.ofTimesheet();
        try (var chromium = Chromium.start();
                var examiner = new Examiner(chromium)) {
            Page phone = watched(chromium.phoneWithoutScripts().newPage());
            var worker = new Worker(phone, platform.address(), "tg", name -> look("worker-" + name, phone, examiner));
            worker.answer(Complainant.confide(NARRATIVE), photo);
            assertThat(phone.textContent("main")).contains(NARRATIVE).contains("табел.jpg");
            var receipt = worker.file();
            assertThat(receipt.code()).matches("([0-9]{4} ){5}[0-9]{4}");
            worker.confirm(receipt.code());
            Complainant.confide(receipt.code());

            Page office = watched(chromium.desktop().newPage());
            signIn(office, "officer@ombudsman.example", examiner);
            office.click("a[href$='/workspace/caseload']");
            office.fill("#reference", receipt.reference());
            office.click(".filter button");
            look("officer-caseload", office, examiner);
            office.click("a.reference");
            assertThat(office.textContent("main")).contains(NARRATIVE).contains("Екатеринбург");
            look("officer-case", office, examiner);
            assertThatPhotoIsClean(photo, office);

            office.click("a[href$='/admit']");
            look("officer-admit", office, examiner);
            office.click("main form button");
            office.fill("#text", Complainant.confide(QUESTION));
            office.check("#to-complainant");
            office.click("form[action$='/messages'] button:not([name])");
            assertThat(office.textContent("#messages")).contains(QUESTION);
            look("officer-asked", office, examiner);

            worker.follow(receipt.code().replace(" ", ""));
            assertThat(phone.textContent("main")).contains("Қабул шуд").contains(QUESTION);
            worker.reply(Complainant.confide(ANSWER));
            assertThat(phone.textContent("main")).contains(ANSWER);
            worker.leave();

            office.reload();
            assertThat(office.textContent("#messages")).contains(ANSWER);
            look("officer-answered", office, examiner);
            Await.until("the complaint is counted", COUNTED_WITHIN, () -> countOn(office) > before);
            assertThat(countOn(office)).isEqualTo(before + 1);
            look("officer-home", office, examiner);

            Page member = watched(chromium.desktop().newPage());
            signIn(member, "member@coordination.example", examiner);
            assertThat(countOn(member)).isEqualTo(before + 1);
            assertThat(member.textContent("main")).doesNotContain(receipt.reference());

            assertThat(problems).isEmpty();
            assertThat(hosts).containsExactly("localhost");
            System.out.println(
                    "One complaint: " + pictureNumber + " pictures in " + pictures + ", axe finds nothing on "
                            + examiner.examined().size() + " pages: " + new TreeSet<>(examiner.examined()));
        }
    }

    private void signIn(Page page, String person, Examiner examiner) {
        page.navigate(platform.address() + "/tg/workspace");
        look("sign-in", page, examiner);
        page.fill("#name", person);
        page.fill("#password", Platform.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/workspace**");
        look("workspace-" + person.substring(0, person.indexOf('@')), page, examiner);
    }

    private void assertThatPhotoIsClean(byte[] photo, Page office) throws IOException {
        Download download = office.waitForDownload(() -> office.click(".case-side .files a"));
        byte[] got = Files.readAllBytes(download.path());
        assertThat(got).startsWith(0xFF, 0xD8);
        for (String trace : List.of("Exif", Photo.PHONE)) {
            byte[] bytes = trace.getBytes(StandardCharsets.UTF_8);
            assertThat(Bytes.contains(photo, bytes)).isTrue();
            assertThat(Bytes.contains(got, bytes)).isFalse();
        }
    }

    private long countOn(Page page) {
        page.navigate(platform.address() + "/tg/workspace");
        return Long.parseLong(page.textContent(".tally dd").replaceAll("\\D", ""));
    }

    private Page watched(Page page) {
        page.onRequest(request -> hosts.add(java.net.URI.create(request.url()).getHost()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                problems.add("console: " + message.text());
            }
        });
        page.onPageError(error -> problems.add("script: " + error));
        return page;
    }

    private void look(String name, Page page, Examiner examiner) {
        pictureNumber++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve("%02d-%s.png".formatted(pictureNumber, name)))
                .setFullPage(true));
        problems.addAll(examiner.problems(page, "tg"));
    }
}
