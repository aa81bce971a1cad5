package org.hamroh.portal.health;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.Downloads;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Target populations, how well points report, and figures to take away. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/coverage")
class ProgrammePages {
    private static final int MONTHS = 18;

    private final ProgrammeClient client;
    private final Words words;
    private final Clock clock;

    ProgrammePages(ProgrammeClient client, Words words, Clock clock) {
        this.client = client;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/populations")
    String populations(HttpServletResponse response, Model model) {
        return populations("", FormProblems.NONE, response, model);
    }

    @PostMapping("/populations")
    String upload(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile file,
            @ModelAttribute("site") PageAddress site,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(422);
            return populations(source, FormProblems.of("file", words.say("health.import-choose")), response, model);
        }
        try {
            client.upload(source, file.getBytes());
            return "redirect:" + site.to("/workspace/coverage/populations");
        } catch (ServiceProblem e) {
            FormProblems problems = Refused.problems(e, "file");
            response.setStatus(e.status());
            return populations(source, rowsAtFile(problems), response, model);
        }
    }

    @GetMapping("/quality")
    String quality(@RequestParam(defaultValue = "") String month, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        YearMonth current = YearMonth.now(clock.withZone(Dates.DUSHANBE));
        List<String> months = IntStream.range(0, MONTHS)
                .mapToObj(back -> current.minusMonths(back).toString())
                .toList();
        String chosen = months.contains(month) ? month : months.getFirst();
        model.addAttribute("months", months);
        model.addAttribute("month", chosen);
        model.addAttribute("found", client.quality(chosen));
        return "health/quality";
    }

    /** @param format csv, xlsx, dhis2 or fhir */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(
            @RequestParam String programme, @RequestParam String period, @RequestParam String format) {
        ResponseEntity<byte[]> answer = switch (format) {
            case "csv", "xlsx" -> client.table(programme, period, format);
            case "dhis2" -> client.dhis2(programme, period);
            case "fhir" -> client.measureReport(programme, period);
            default -> throw ServiceProblem.notFound();
        };
        return Downloads.of(answer);
    }

    private String populations(String source, FormProblems problems, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("source", source);
        model.addAttribute("problems", problems);
        model.addAttribute("versions", client.populations());
        return "health/populations";
    }

    /** What is wrong in a row is mended in the file. */
    private static FormProblems rowsAtFile(FormProblems problems) {
        return new FormProblems(problems.list().stream()
                .map(each -> each.field().startsWith("rows.")
                        ? new ServiceProblem.FieldProblem("file", each.key(), each.message())
                        : each)
                .toList());
    }
}
