package org.hamroh.portal.health;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Where to be tested, for everybody and without a name. */
@Controller
class WherePages {
    private final WhereClient client;
    private final Districts districts;

    WherePages(WhereClient client, Districts districts) {
        this.client = client;
        this.districts = districts;
    }

    /** A point in the reader's language, as far as somebody wrote it down in it. */
    public record Shown(WhereClient.Facts facts, String name, String hours) {}

    @GetMapping("/{language:tg|ru|en|uz|ky}/testing")
    String where(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String programme,
            @ModelAttribute("site") PageAddress site,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("programmes", Codes.PROGRAMMES);
        model.addAttribute("programme", programme);
        model.addAttribute("place", place);
        try {
            model.addAttribute("groups", districts.groups());
            model.addAttribute("found", near(place, programme, site.language()));
            model.addAttribute("away", false);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        } catch (ServiceProblem e) {
            if (!e.unavailable()) {
                throw e;
            }
            response.setStatus(503);
            model.addAttribute("groups", List.of());
            model.addAttribute("found", Map.of());
            model.addAttribute("away", true);
        }
        return "health/where";
    }

    /** Those of the district first, then those of its region: by the code of the place they stand in. */
    private Map<String, List<Shown>> near(String place, String programme, Language language) {
        Map<String, List<Shown>> found = new LinkedHashMap<>();
        String around = place.isEmpty() || !districts.has(place) ? "" : districts.region(place);
        List<WhereClient.Point> all = client.points(around, Codes.PROGRAMMES.contains(programme) ? programme : "");
        all.stream().filter(each -> each.facts().place().equals(place)).forEach(each -> add(found, each, language));
        all.stream().filter(each -> !each.facts().place().equals(place)).forEach(each -> add(found, each, language));
        return found;
    }

    private static void add(Map<String, List<Shown>> found, WhereClient.Point point, Language language) {
        WhereClient.Facts facts = point.facts();
        found.computeIfAbsent(facts.place(), any -> new java.util.ArrayList<>())
                .add(new Shown(facts, in(facts.names(), language), in(facts.hours(), language)));
    }

    static String in(Map<String, String> texts, Language language) {
        for (String code : List.of(language.code(), "ru", "tg", "en")) {
            String text = texts.get(code);
            if (text != null) {
                return text;
            }
        }
        return texts.values().stream().findFirst().orElse("");
    }
}
