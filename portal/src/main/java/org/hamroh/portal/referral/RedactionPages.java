package org.hamroh.portal.referral;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hamroh.portal.referral.ReferralClient.Area;
import org.hamroh.portal.referral.ReferralClient.Choice;
import org.hamroh.portal.referral.ReferralClient.ChosenFile;
import org.hamroh.portal.referral.ReferralClient.Whole;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.Downloads;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Blacks out areas of a picture before it is sent; the picture is drawn anew by the service. Works without a script too. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/referrals/{id:[0-9a-f-]{36}}/redaction/{file:[0-9a-f-]{36}}")
final class RedactionPages {
    private static final List<String> SIDES = List.of("left", "top", "width", "height");
    private static final BigDecimal PER_MILLE = BigDecimal.TEN;

    private final ReferralClient referrals;
    private final Words words;

    RedactionPages(ReferralClient referrals, Words words) {
        this.referrals = referrals;
        this.words = words;
    }

    @GetMapping
    String look(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @PathVariable String file,
            HttpServletResponse response,
            Model model) {
        return show(site, id, file, Map.of(), FormProblems.NONE, response, model);
    }

    @GetMapping("/picture")
    ResponseEntity<byte[]> picture(@PathVariable String id, @PathVariable String file) {
        return Downloads.of(referrals.preview(id, file));
    }

    @PostMapping
    String change(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam String version,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        var it = Objects.requireNonNull(referrals.open(id).getBody());
        var choice = it.choice();
        if (choice == null) {
            return "redirect:" + site.to("/workspace/referrals/" + id);
        }
        var added = area(typed);
        if (!typed.containsKey("remove") && added.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var wrong = FormProblems.of("left", words.say("referral.area-wrong"));
            return show(site, id, file, typed, wrong, response, model);
        }
        try {
            referrals.change(id, version, proposal(it, choice, file, typed.get("remove"), added));
            return "redirect:" + site.to("/workspace/referrals/" + id + "/redaction/" + file);
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            var problems = e.is(HttpStatus.PRECONDITION_FAILED)
                    ? FormProblems.of("left", words.say("referral.stale"))
                    : Refused.problems(e, "left");
            return show(site, id, file, typed, problems, response, model);
        }
    }

    /** What was chosen, with one area more or less of this file. */
    private static Map<String, Object> proposal(
            Whole it, Choice choice, String file, @Nullable String remove, Optional<Area> added) {
        var files = new ArrayList<ChosenFile>();
        for (ChosenFile each : choice.files()) {
            var areas = new ArrayList<>(each.areas());
            if (each.id().equals(file)) {
                if (remove == null) {
                    added.ifPresent(areas::add);
                } else if (remove.matches("[0-9]{1,2}") && Integer.parseInt(remove) < areas.size()) {
                    areas.remove(Integer.parseInt(remove));
                }
            }
            files.add(new ChosenFile(each.id(), areas));
        }
        return Map.of(
                "recipient", it.recipient(),
                "parts", choice.parts().stream().map(RedactionPages::code).toList(),
                "passages",
                        choice.passages().stream()
                                .map(each -> new Passages.Passage(code(each.part()), each.from(), each.until()))
                                .toList(),
                "files", files);
    }

    private static String code(String part) {
        return part.toLowerCase(Locale.ROOT);
    }

    /** Percent as typed, with a comma or a point, as per mille; nothing if it is no rectangle within the picture. */
    private static Optional<Area> area(Map<String, String> typed) {
        try {
            var sides = SIDES.stream()
                    .map(side -> new BigDecimal(
                                    typed.getOrDefault(side, "").strip().replace(',', '.'))
                            .multiply(PER_MILLE)
                            .setScale(0, RoundingMode.HALF_UP)
                            .intValueExact())
                    .toList();
            var area = new Area(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
            boolean within = area.left() >= 0
                    && area.top() >= 0
                    && area.width() > 0
                    && area.height() > 0
                    && area.left() + area.width() <= 1000
                    && area.top() + area.height() <= 1000;
            return within ? Optional.of(area) : Optional.empty();
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String show(
            PageAddress site,
            String id,
            String file,
            Map<String, String> typed,
            FormProblems problems,
            HttpServletResponse response,
            Model model) {
        var answer = referrals.open(id);
        var it = Objects.requireNonNull(answer.getBody());
        var choice = it.choice();
        var chosen = choice == null
                ? Optional.<ChosenFile>empty()
                : choice.files().stream().filter(each -> each.id().equals(file)).findFirst();
        if (chosen.isEmpty()) {
            return "redirect:" + site.to("/workspace/referrals/" + id);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("it", it);
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute("file", file);
        model.addAttribute("areas", chosen.get().areas());
        model.addAttribute("sides", SIDES);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "referral/redaction";
    }
}
