package org.hamroh.portal.guide;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.guide.GuideClient.Opinion;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tree of guides, one part of the journey, one guide, and what a reader thinks of it. */
@Controller
final class GuidePages {
    static final Set<String> STAGES =
            Set.of("before", "arriving", "working", "trouble", "health", "family", "returning", "emergency");
    private static final Set<String> REASONS = Set.of("unclear", "wrong", "missing", "other");

    private final GuideClient guides;

    GuidePages(GuideClient guides) {
        this.guides = guides;
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/guides")
    String tree(@ModelAttribute("site") PageAddress site, HttpServletResponse response, Model model) {
        model.addAttribute("stages", guides.tree(site.language().code()));
        return readable(response, "guide/tree");
    }

    /** One guide, or all of one part of the journey. */
    @GetMapping("/{language:tg|ru|en|uz|ky}/guides/{slug:[a-z0-9-]{2,60}}")
    String guide(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String said,
            HttpServletResponse response,
            Model model) {
        if (STAGES.contains(slug)) {
            model.addAttribute("stage", slug);
            model.addAttribute(
                    "guides",
                    guides.tree(site.language().code()).stream()
                            .filter(each -> each.stage().equals(slug))
                            .findFirst()
                            .map(GuideClient.Stage::guides)
                            .orElse(List.of()));
            return readable(response, "guide/stage");
        }
        model.addAttribute("guide", guides.read(slug, site.language().code()));
        model.addAttribute("said", said.matches("yes|no|why") ? said : "");
        return readable(response, "guide/guide");
    }

    /** Counts an answer; nothing is asked of, or kept about, who gives it. */
    @PostMapping("/{language:tg|ru|en|uz|ky}/guides/{slug:[a-z0-9-]{2,60}}/helpful")
    String helpful(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String helped,
            @RequestParam(defaultValue = "") String reason) {
        boolean yes = helped.equals("yes");
        if (yes || REASONS.contains(reason)) {
            guides.count(slug, new Opinion(site.language().code(), yes, yes ? null : reason));
        }
        return "redirect:"
                + site.to("/guides/" + slug + "?said=" + (yes ? "yes" : REASONS.contains(reason) ? "why" : "no")
                        + "#helpful");
    }

    /** The short address that people pass on: it opens in the language of whoever opens it. */
    @GetMapping("/g/{slug:[a-z0-9-]{2,60}}")
    String shared(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        if (STAGES.contains(slug)) {
            throw ServiceProblem.notFound();
        }
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        // Who names no language gets Tajik, not the language of the machine.
        Language language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Language.TG
                : Collections.list(request.getLocales()).stream()
                        .flatMap(each -> Language.of(each.getLanguage()).stream())
                        .findFirst()
                        .orElse(Language.TG);
        return "redirect:/" + language.code() + "/guides/" + slug;
    }

    private static String readable(HttpServletResponse response, String view) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
        return view;
    }
}
