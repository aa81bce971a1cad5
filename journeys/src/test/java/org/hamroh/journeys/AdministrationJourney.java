package org.hamroh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An administrator invites an officer, who comes in by the link; and suspends another, whose open browser and token stop
 * working in every service within a minute. Every page on the way is examined.
 */
@Order(50)
@ExtendWith(SharedPlatform.class)
final class AdministrationJourney {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final Set<String> NO_SERVICES = Set.of("engines", "gateway", "portal", "identity");
    private static final String SUSPENDED = "head@ombudsman.example";

    private final Path pictures = Built.target("screenshots");
    private final List<String> problems = new ArrayList<>();
    private final Platform platform;
    private int pictureNumber = 50;

    AdministrationJourney(Platform platform) {
        this.platform = platform;
    }

    @Test
    void anInvitedOfficerComesInAndASuspendedOneIsOutEverywhereWithinAMinute() {
        try (var chromium = Chromium.start();
                var examiner = new Examiner(chromium)) {
            Page admin = chromium.desktop().newPage();
            signIn(admin, "admin@platform.example");
            walk(admin, examiner);
            String link = invite(admin, examiner);
            comeIn(chromium.desktop().newPage(), link, examiner);
            suspend(admin, chromium.desktop().newPage(), examiner);
        }
        assertThat(problems).isEmpty();
    }

    private void walk(Page admin, Examiner examiner) {
        admin.click("nav.office-nav a[href$='/workspace/admin']");
        look("admin-people", admin, examiner);
        for (String part :
                List.of("organisations", "programs", "keys", "master-keys", "organisations/new", "programs/new")) {
            admin.navigate(platform.address() + "/tg/workspace/admin/" + part);
            look("admin-" + part.replace('/', '-'), admin, examiner);
        }
        admin.navigate(platform.address() + "/tg/workspace/admin/organisations/lender-sughd");
        look("admin-organisation", admin, examiner);
        admin.navigate(platform.address() + "/tg/workspace/admin/organisations/lender-sughd/suspend");
        look("admin-organisation-suspend", admin, examiner);
        admin.navigate(platform.address() + "/tg/workspace/admin/people?q=zzz");
        look("admin-nobody", admin, examiner);
    }

    private String invite(Page admin, Examiner examiner) {
        admin.navigate(platform.address() + "/tg/workspace/admin/people/new");
        look("admin-invite", admin, examiner);
        admin.fill("#name", "Саломат Тоирова");
        admin.click("main button[type=submit]");
        assertThat(admin.locator(".govuk-error-summary").count()).isEqualTo(1);
        assertThat(admin.inputValue("#name")).as("what was typed is kept").isEqualTo("Саломат Тоирова");
        admin.fill("#signInName", "salomat-" + System.nanoTime() + "@ombudsman.example");
        admin.selectOption("#organisation", "ombudsman-tj");
        admin.check("#role-ombudsman-officer");
        admin.click("main button[type=submit]");
        picture("admin-handed", admin);
        return admin.locator(".handed code").first().textContent();
    }

    private void comeIn(Page officer, String link, Examiner examiner) {
        officer.navigate(link);
        officer.click("main form button[type=submit]");
        look("id-choose-password", officer, examiner);
        officer.fill("#password", "нони гарм ва чойи кабуд");
        officer.fill("#repeated", "нони гарм ва чойи кабуд");
        officer.click("main form button[type=submit]");
        look("id-terms", officer, examiner);
        officer.check("#agree");
        officer.click("main form button[type=submit]");
        officer.navigate(platform.address() + "/tg/workspace/caseload");
        assertThat(officer.url()).contains("/tg/workspace/caseload");
        assertThat(officer.locator("h1").count()).isEqualTo(1);
        officer.click(".person a");
        look("id-account", officer, examiner);
    }

    private void suspend(Page admin, Page officer, Examiner examiner) {
        signIn(officer, SUSPENDED);
        String token = SignIn.bearer(platform, SUSPENDED);
        Map<String, String> services = doors();
        services.forEach((service, path) -> assertThat(status(path, token))
                .as(service + " lets the token in")
                .isIn(200, 403));

        admin.navigate(platform.address() + "/tg/workspace/admin/people?q=" + SUSPENDED);
        admin.click("tbody a");
        look("admin-person", admin, examiner);
        admin.click("a[href$='/hand-over']");
        look("admin-hand-over", admin, examiner);
        admin.goBack();
        admin.click("a[href$='/suspend']");
        look("admin-suspend", admin, examiner);
        admin.click("main button[type=submit]");
        long suspended = System.nanoTime();
        look("admin-suspended", admin, examiner);
        services.forEach((service, path) -> Await.until(
                service + " refuses the token",
                A_MINUTE.minusNanos(System.nanoTime() - suspended),
                () -> status(path, token) == 401));
        Await.until("the open browser is out", A_MINUTE.minusNanos(System.nanoTime() - suspended), () -> {
            officer.navigate(platform.address() + "/tg/workspace");
            return officer.url().contains("/id/sign-in");
        });
        System.out.printf(
                "Suspended: out of every service and browser after %.1f s%n", (System.nanoTime() - suspended) / 1e9);
        admin.click("main a[href$='/resume']");
        admin.click("main button[type=submit]");
        assertThat(SignIn.bearer(platform, SUSPENDED)).startsWith("Bearer ");
    }

    /** An address of each service that asks for a token first, and then for a role that the suspended person may not have. */
    private Map<String, String> doors() {
        Map<String, String> doors = new TreeMap<>();
        for (String service : platform.applications()) {
            if (!NO_SERVICES.contains(service)) {
                doors.put(service, "/api/" + service + "/events");
            }
        }
        doors.put("identity", "/id/userinfo");
        doors.put("identity, administration", "/id/admin/events");
        return doors;
    }

    private int status(String path, String token) {
        return Api.of(platform).get(path, "Authorization", token).status();
    }

    private void signIn(Page page, String person) {
        page.navigate(platform.address() + "/tg/workspace");
        page.fill("#name", person);
        page.fill("#password", Platform.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/workspace**");
    }

    private void look(String name, Page page, Examiner examiner) {
        picture(name, page);
        problems.addAll(examiner.problems(page, "tg"));
    }

    private void picture(String name, Page page) {
        pictureNumber++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(pictures.resolve("%02d-%s.png".formatted(pictureNumber, name)))
                .setFullPage(true));
    }
}
