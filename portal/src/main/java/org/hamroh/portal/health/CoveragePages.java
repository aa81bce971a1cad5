package org.hamroh.portal.health;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hamroh.portal.health.CoverageClient.Line;
import org.hamroh.portal.health.CoverageClient.Sheet;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many people were reached, of how many: the country, its regions and districts, over time, and one place. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/coverage")
class CoveragePages {
    private static final String COUNTRY = "TJ";

    private final CoverageClient client;
    private final ProgrammeClient programme;
    private final Districts districts;
    private final Periods periods;
    private final Clock clock;

    CoveragePages(CoverageClient client, ProgrammeClient programme, Districts districts, Periods periods, Clock clock) {
        this.client = client;
        this.programme = programme;
        this.districts = districts;
        this.periods = periods;
        this.clock = clock;
    }

    @GetMapping
    String dashboard(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String period,
            HttpServletResponse response,
            Model model) {
        return show(programme, period, FormProblems.NONE, response, model);
    }

    @PostMapping("/approval")
    String approve(
            @RequestParam String programme,
            @RequestParam String period,
            @ModelAttribute("site") PageAddress site,
            HttpServletResponse response,
            Model model) {
        try {
            client.approve(programme, period);
            return "redirect:" + site.to("/workspace/coverage?programme=" + programme + "&period=" + period);
        } catch (ServiceProblem e) {
            FormProblems problems = Refused.problems(e, "period");
            response.setStatus(e.status());
            return show(programme, period, problems, response, model);
        }
    }

    private String show(
            String programme, String period, FormProblems problems, HttpServletResponse response, Model model) {
        String chosen = Codes.PROGRAMMES.contains(programme) ? programme : Codes.PROGRAMMES.getFirst();
        String span = Periods.isOne(period) ? period : Integer.toString(today().getYear());
        Sheet sheet = client.sheet(chosen, span);
        frame(chosen, span, response, model);
        model.addAttribute("problems", problems);
        model.addAttribute("sheet", sheet);
        model.addAttribute("regions", regions(sheet));
        model.addAttribute("ranking", ranking(sheet));
        model.addAttribute("notReached", notReached(sheet));
        model.addAttribute("map", TileMap.of(sheet, districts));
        model.addAttribute("cascade", sheet.frame().whole() ? cascade(chosen, span) : null);
        model.addAttribute("over", Periods.isOver(span, today()));
        if (sheet.country() != null) {
            place(chosen, span, COUNTRY, model);
        }
        return "health/coverage";
    }

    /** One region or district. */
    @GetMapping("/place")
    String onePlace(
            @RequestParam(defaultValue = "") String programme,
            @RequestParam(defaultValue = "") String period,
            @RequestParam String place,
            HttpServletResponse response,
            Model model) {
        if (!districts.has(place)) {
            throw ServiceProblem.notFound();
        }
        String chosen = Codes.PROGRAMMES.contains(programme) ? programme : Codes.PROGRAMMES.getFirst();
        String span = Periods.isOne(period) ? period : Integer.toString(today().getYear());
        frame(chosen, span, response, model);
        model.addAttribute("place", place);
        model.addAttribute("placeName", districts.name(place));
        place(chosen, span, place, model);
        List<Line> each = new ArrayList<>();
        for (String one : Codes.PROGRAMMES) {
            Line all = client.makeup(one, span, place).all();
            each.add(new Line(one, all.persons(), all.tests(), all.known(), all.target(), all.rate(), all.gap()));
        }
        model.addAttribute("byProgramme", each);
        return "health/place";
    }

    private void frame(String programme, String period, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("programme", programme);
        model.addAttribute("period", period);
        model.addAttribute("periodName", periods.name(period));
        model.addAttribute("programmes", Codes.PROGRAMMES);
        model.addAttribute("years", periods.offered(today().getYear()));
    }

    private void place(String programme, String period, String place, Model model) {
        var makeup = client.makeup(programme, period, place);
        model.addAttribute("frame", makeup.frame());
        model.addAttribute("all", makeup.all());
        model.addAttribute("pyramid", Pyramid.of(makeup));
        model.addAttribute("stages", makeup.stages());
        model.addAttribute("trend", Trend.of(client.trend(programme, period.substring(0, 4), place)));
    }

    /** Null for whoever does not lead this programme. */
    private ProgrammeClient.@Nullable Cascade cascade(String chosen, String period) {
        try {
            return programme.cascade(chosen, period);
        } catch (ServiceProblem e) {
            if (e.is(HttpStatus.FORBIDDEN)) {
                return null;
            }
            throw e;
        }
    }

    private List<Region> regions(Sheet sheet) {
        return sheet.regions().stream()
                .map(region -> new Region(
                        region,
                        sheet.districts().stream()
                                .filter(each -> districts.region(each.code()).equals(region.code()))
                                .sorted(Comparator.comparing(each -> districts.name(each.code())))
                                .toList()))
                .filter(region -> !region.districts().isEmpty())
                .toList();
    }

    /** @param districts by name */
    public record Region(Line line, List<Line> districts) {}

    /** The ten districts with the most people still to be reached. */
    private static List<Line> ranking(Sheet sheet) {
        return sheet.districts().stream()
                .filter(each -> each.gap() != null && each.gap() > 0)
                .sorted(Comparator.comparing((Line each) -> Objects.requireNonNullElse(each.gap(), 0L))
                        .reversed())
                .limit(10)
                .toList();
    }

    private static List<Line> notReached(Sheet sheet) {
        return sheet.districts().stream()
                .filter(each -> Objects.equals(each.tests(), 0L))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Dates.DUSHANBE));
    }
}
