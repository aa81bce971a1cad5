package org.hamroh.portal.statistics;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.statistics.StatisticsClient.Statistics;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of a year for everybody, with nothing so small that somebody could be recognised. */
@Controller
class FiguresPages {
    private static final int YEARS = 5;

    private final YearlyClient client;
    private final Figures figures;
    private final Clock clock;

    FiguresPages(YearlyClient client, Figures figures, Clock clock) {
        this.client = client;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/figures")
    String show(@RequestParam(defaultValue = "") String year, HttpServletResponse response, Model model) {
        int current = Year.now(clock.withZone(Dates.DUSHANBE)).getValue();
        List<String> years = IntStream.range(0, YEARS)
                .mapToObj(i -> Integer.toString(current - i))
                .toList();
        String chosen = years.contains(year) ? year : years.getFirst();
        Statistics byRight = client.ofYear(chosen, "category");
        Statistics byPlace = client.ofYear(chosen, "place");
        model.addAttribute("year", chosen);
        model.addAttribute("years", years);
        model.addAttribute("byRight", figures.sheet(byRight));
        model.addAttribute("byPlace", figures.sheet(byPlace));
        model.addAttribute("summedAt", byRight.summedAt());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
        return "statistics/public";
    }
}
