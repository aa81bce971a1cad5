package org.hamroh.portal.referral;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proposing a referral: who is competent and why, and what exactly will be sent. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/complaints/{id}/referral")
final class ProposalPages {
    private final ReferralClient referrals;
    private final Words words;

    ProposalPages(ReferralClient referrals, Words words) {
        this.referrals = referrals;
        this.words = words;
    }

    @GetMapping
    String ask(@PathVariable String id, HttpServletResponse response, Model model) {
        return show(id, response, model, MultiValueMap.fromSingleValue(Map.of()), FormProblems.NONE);
    }

    @PostMapping
    String draft(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        var parts = texts(referrals.source(id), typed.getOrDefault("part", List.of()));
        var lines = Passages.lines(first(typed, "passages"));
        var missing = Passages.missing(lines, parts);
        if (missing.isPresent()) {
            response.setStatus(422);
            var problem = FormProblems.of("passages", words.say("referral.passage-missing", missing.get()));
            return show(id, response, model, typed, problem);
        }
        try {
            var draft = referrals.draft(
                    id,
                    first(typed, "key"),
                    Map.of(
                            "recipient", first(typed, "recipient"),
                            "parts", typed.getOrDefault("part", List.of()),
                            "passages",
                                    lines.stream()
                                            .flatMap(line -> Passages.of(line, parts).stream())
                                            .toList(),
                            "files",
                                    typed.getOrDefault("file", List.of()).stream()
                                            .map(file -> Map.of("id", file))
                                            .toList()));
            return "redirect:" + site.to("/workspace/referrals/" + draft.id());
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return show(id, response, model, typed, Refused.problems(e, "recipient"));
        }
    }

    /** The chosen parts that are words; others have nothing to black out. */
    private static Map<String, String> texts(ReferralClient.Source source, List<String> chosen) {
        var texts = new LinkedHashMap<String, String>();
        if (source.narrative() != null) {
            texts.put("narrative", source.narrative());
        }
        if (source.request() != null) {
            texts.put("request", source.request());
        }
        if (source.employer() != null) {
            texts.put("employer", source.employer());
        }
        if (source.place() != null) {
            texts.put("place", source.place());
        }
        texts.keySet().retainAll(chosen);
        return texts;
    }

    private String show(
            String id,
            HttpServletResponse response,
            Model model,
            MultiValueMap<String, String> typed,
            FormProblems problems) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var prospect = referrals.prospect(id);
        boolean fresh = typed.isEmpty();
        model.addAttribute("it", referrals.source(id));
        model.addAttribute("prospect", prospect);
        model.addAttribute("recipient", fresh ? "" : first(typed, "recipient"));
        model.addAttribute("chosen", fresh ? prospect.parts() : typed.getOrDefault("part", List.of()));
        model.addAttribute("files", typed.getOrDefault("file", List.of()));
        model.addAttribute("passages", first(typed, "passages"));
        model.addAttribute("key", fresh ? UUID.randomUUID().toString() : first(typed, "key"));
        model.addAttribute("problems", problems);
        return "referral/propose";
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }
}
