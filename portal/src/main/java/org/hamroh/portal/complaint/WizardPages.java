package org.hamroh.portal.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The questions of the complaint, one page each. Whatever happens, what was typed is on the page or in the draft. */
@Controller
@RequestMapping("/{language:tg|ru|en|uz|ky}/complaint")
class WizardPages {

    private final Drafts drafts;
    private final StepCheck check;
    private final Places places;
    private final ComplaintClient complaints;

    WizardPages(Drafts drafts, StepCheck check, Places places, ComplaintClient complaints) {
        this.drafts = drafts;
        this.check = check;
        this.places = places;
        this.complaints = complaints;
    }

    @GetMapping
    String start(HttpServletRequest request, Model model) {
        model.addAttribute(
                "token", drafts.secret(request).map(DraftSecret::token).orElse(null));
        return "complaint/start";
    }

    @PostMapping("/forget")
    String forget(
            @ModelAttribute("site") PageAddress site,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        drafts.secret(request).filter(s -> s.accepts(token)).ifPresent(s -> drafts.forget(s, response));
        return "redirect:" + site.to("/complaint");
    }

    @GetMapping("/{step}")
    String ask(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String step,
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Step asked = step(step);
        Optional<DraftSecret> known = drafts.secret(request);
        if (known.isEmpty() && asked != Step.CATEGORY) {
            return "complaint/expired";
        }
        DraftSecret secret = known.orElseGet(() -> drafts.begin(response));
        Draft draft = known.map(drafts::read).orElse(Draft.EMPTY);
        if (draft.receipt() != null) {
            return "redirect:" + site.to("/complaint/receipt");
        }
        if (draft.isEmpty() && asked != Step.CATEGORY) {
            return "complaint/expired";
        }
        FormProblems problems = again.isPresent() ? check.problems(asked, draft, site.language()) : FormProblems.NONE;
        return show(
                model,
                new StepPage(
                        asked,
                        draft,
                        draft.answers(),
                        problems,
                        null,
                        secret.token(),
                        from.filter("check"::equals).isPresent()));
    }

    @PostMapping("/{step}")
    String answer(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String step,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Step asked = step(step);
        var typed = new LinkedHashMap<String, String>();
        asked.inputs().forEach(i -> typed.put(i, form.getOrDefault(i, "")));
        boolean checking = "check".equals(form.get("from"));
        Optional<DraftSecret> known = drafts.secret(request);
        DraftSecret secret = known.orElseGet(() -> drafts.begin(response));
        if (known.isEmpty() || !secret.accepts(form.getOrDefault("token", ""))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return again(
                    model,
                    asked,
                    secret,
                    typed,
                    known.isEmpty() ? "complaint.problem-cookies" : "complaint.problem-stale",
                    checking);
        }
        try {
            Draft draft = drafts.change(secret, response, d -> d.with(typed));
            if (draft.receipt() != null) {
                return "redirect:" + site.to("/complaint/receipt");
            }
            if (check.problems(asked, draft, site.language()).any()) {
                // The answer is kept, wrong as it is; a page of its own survives "reload" and "back".
                return "redirect:" + site.to("/complaint/" + asked.path() + "?again" + (checking ? "&from=check" : ""));
            }
            return "redirect:" + site.to(next(asked, draft, checking));
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return again(model, asked, secret, typed, "complaint.problem-unavailable", checking);
        }
    }

    private String again(
            Model model, Step step, DraftSecret secret, Map<String, String> typed, String notice, boolean checking) {
        return show(
                model,
                new StepPage(
                        step, known(secret).with(typed), typed, FormProblems.NONE, notice, secret.token(), checking));
    }

    /** The draft if it can be had: a page that reports an outage must not fail of the same outage. */
    private Draft known(DraftSecret secret) {
        try {
            return drafts.read(secret);
        } catch (ServiceProblem away) {
            return Draft.EMPTY;
        }
    }

    private String show(Model model, StepPage page) {
        model.addAttribute("form", page);
        if (page.step() == Step.COUNTRY) {
            model.addAttribute("countries", places.common());
            model.addAttribute("otherCountries", places.others());
        } else if (page.step() == Step.PLACE) {
            model.addAttribute("regions", places.regions(page.country()));
        } else if (page.step() == Step.CONTACT) {
            model.addAttribute(
                    "tellsByMail", tellsByMail() || page.draft().answers().containsKey("notice.address"));
        }
        return "complaint/" + page.step().path();
    }

    /** Whether the service can tell by e-mail that there is news; a question that it cannot answer now is not asked. */
    private boolean tellsByMail() {
        try {
            return complaints.noticeChannels().contains("email");
        } catch (ServiceProblem away) {
            return false;
        }
    }

    private static String next(Step asked, Draft draft, boolean checking) {
        Step next = checking ? asked.afterChange(draft) : asked.after(draft);
        return "/complaint/" + next.path() + (checking && next != Step.CHECK ? "?from=check" : "");
    }

    private static Step step(String path) {
        return Step.of(path)
                .filter(s -> !s.inputs().isEmpty())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
