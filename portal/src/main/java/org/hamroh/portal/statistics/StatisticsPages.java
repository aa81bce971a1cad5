package org.hamroh.portal.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.statistics.StatisticsClient.Statistics;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A period's figures beside those of the period before, on the page and to take away. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/statistics")
class StatisticsPages {
    static final List<String> DIMENSIONS = List.of("category", "place", "month", "outcome", "ground", "body");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final StatisticsClient client;
    private final Figures figures;
    private final Clock clock;

    StatisticsPages(StatisticsClient client, Figures figures, Clock clock) {
        this.client = client;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "category") String dimension,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("from", from.isEmpty() ? current().minusMonths(11).toString() : from);
        model.addAttribute("until", until.isEmpty() ? current().toString() : until);
        model.addAttribute("dimension", dimension);
        model.addAttribute("dimensions", DIMENSIONS);
        model.addAttribute("problems", FormProblems.NONE);
        try {
            Statistics found = client.of(from, until, dimension);
            model.addAttribute("found", found);
            model.addAttribute("sheet", figures.sheet(found));
        } catch (ServiceProblem e) {
            if (!e.is(HttpStatus.UNPROCESSABLE_ENTITY)) {
                throw e;
            }
            response.setStatus(e.status());
            model.addAttribute("problems", new FormProblems(e.fields()));
        }
        return "statistics/office";
    }

    @GetMapping("/figures.csv")
    ResponseEntity<byte[]> csv(@RequestParam String from, @RequestParam String until, @RequestParam String dimension) {
        return file(TableFile.csv(figures.sheet(client.of(from, until, dimension))), CSV, "hamroh.csv");
    }

    @GetMapping("/figures.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam String from, @RequestParam String until, @RequestParam String dimension) {
        return file(TableFile.xlsx(figures.sheet(client.of(from, until, dimension))), XLSX, "hamroh.xlsx");
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }

    private YearMonth current() {
        return YearMonth.now(clock.withZone(Dates.DUSHANBE));
    }
}
