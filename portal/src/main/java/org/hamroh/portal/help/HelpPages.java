package org.hamroh.portal.help;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamroh.portal.site.PageAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who helps with what, where and in which language; one of them; and what somebody met there. */
@Controller
final class HelpPages {
    private static final Set<String> EXPERIENCES = Set.of("helped", "waited", "refused");
    private static final String CODE = "[A-Za-z_-]{0,20}";

    private final HelpClient help;

    HelpPages(HelpClient help) {
        this.help = help;
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/help")
    String list(
            @ModelAttribute("site") PageAddress site,
            @RequestParam(defaultValue = "") String need,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String spoken,
            HttpServletResponse response,
            Model model) {
        HelpClient.Found found = help.find(site.language().code(), plain(need), plain(place), plain(spoken));
        model.addAttribute("found", found);
        model.addAttribute("need", plain(need));
        model.addAttribute("place", plain(place));
        model.addAttribute("spoken", plain(spoken));
        model.addAttribute("tongues", List.of("tg", "ru", "en", "uz", "ky"));
        return readable(response, "help/list");
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/help/{slug:[a-z0-9-]{2,60}}")
    String provider(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String slug,
            @RequestParam(defaultValue = "false") boolean said,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("provider", help.read(slug, site.language().code()));
        model.addAttribute("said", said);
        return readable(response, "help/provider");
    }

    /** Counts what somebody met; who says so is neither asked nor kept. */
    @PostMapping("/{language:tg|ru|en|uz|ky}/help/{slug:[a-z0-9-]{2,60}}/experience")
    String say(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String experience) {
        boolean known = EXPERIENCES.contains(experience);
        if (known) {
            help.say(slug, Map.of("experience", experience));
        }
        return "redirect:" + site.to("/help/" + slug + (known ? "?said=true#said" : ""));
    }

    private static String plain(String code) {
        return code.matches(CODE) ? code : "";
    }

    private static String readable(HttpServletResponse response, String view) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        return view;
    }
}
