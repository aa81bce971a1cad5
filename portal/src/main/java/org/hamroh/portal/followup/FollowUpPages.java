package org.hamroh.portal.followup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.ScopedCookie;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door back to a complaint. The receipt code is sent in a form, exchanged for a pass, and forgotten here. */
@Controller
@RequestMapping("/{language:tg|ru|en|uz|ky}/follow-up")
class FollowUpPages {

    private final ScopedCookie cookie;
    private final FollowUpClient complaints;
    private final Words words;

    FollowUpPages(ScopedCookie passCookie, FollowUpClient complaints, Words words) {
        this.cookie = passCookie;
        this.complaints = complaints;
        this.words = words;
    }

    @GetMapping
    String ask(@RequestParam Optional<String> said, Model model) {
        model.addAttribute("problems", FormProblems.NONE);
        said.filter("forgotten"::equals).ifPresent(s -> model.addAttribute("notice", "own.forgotten"));
        said.filter(s -> s.equals("closed") || s.equals("expired"))
                .ifPresent(s -> model.addAttribute("notice", "follow-up." + s));
        return "followup/code";
    }

    @PostMapping
    String open(
            @ModelAttribute("site") PageAddress site,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response,
            Model model) {
        try {
            cookie.write(response, complaints.pass(code).pass());
            return "redirect:" + site.to("/follow-up/case");
        } catch (ServiceProblem e) {
            response.setStatus(e.unavailable() ? 503 : e.is(HttpStatus.TOO_MANY_REQUESTS) ? 429 : 422);
            model.addAttribute("problems", FormProblems.of("code", sentence(e, response)));
            return "followup/code";
        }
    }

    @PostMapping("/close")
    String close(@ModelAttribute("site") PageAddress site, HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(response);
        return "redirect:" + site.to("/follow-up?said=closed");
    }

    /** Whatever is wrong with a code, the answer is the same; only a busy or silent service is told apart. */
    private String sentence(ServiceProblem e, HttpServletResponse response) {
        if (e.is(HttpStatus.TOO_MANY_REQUESTS)) {
            long seconds = Math.max(1, e.waitSeconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            return words.say("trouble.wait", seconds);
        }
        return words.say(e.unavailable() ? "trouble.unavailable-text" : "follow-up.unknown");
    }
}
