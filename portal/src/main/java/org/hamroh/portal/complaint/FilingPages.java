package org.hamroh.portal.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.hamroh.portal.complaint.Draft.Receipt;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.upstream.ServiceProblem.FieldProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of answers, and the one button that files. Pressing it twice, or in two tabs, files once. */
@Controller
@RequestMapping("/{language:tg|ru|en|uz|ky}/complaint/check")
class FilingPages {

    private final Drafts drafts;
    private final ComplaintClient complaints;
    private final StepCheck check;

    FilingPages(Drafts drafts, ComplaintClient complaints, StepCheck check) {
        this.drafts = drafts;
        this.complaints = complaints;
        this.check = check;
    }

    @GetMapping
    String answers(@ModelAttribute("site") PageAddress site, HttpServletRequest request, Model model) {
        Optional<DraftSecret> secret = drafts.secret(request);
        Draft draft = secret.map(drafts::read).orElse(Draft.EMPTY);
        if (draft.receipt() != null) {
            return "redirect:" + site.to("/complaint/receipt");
        }
        if (secret.isEmpty() || draft.isEmpty()) {
            return "complaint/expired";
        }
        return show(model, secret.get(), draft, check.problems(draft, site.language()), null);
    }

    @PostMapping
    String file(
            @ModelAttribute("site") PageAddress site,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<DraftSecret> known = drafts.secret(request).filter(s -> s.accepts(token));
        if (known.isEmpty()) {
            return "redirect:" + site.to("/complaint/check");
        }
        DraftSecret secret = known.get();
        Draft draft = Draft.EMPTY;
        try {
            draft = drafts.read(secret);
            if (draft.receipt() == null) {
                if (draft.isEmpty()) {
                    return "complaint/expired";
                }
                var filed = complaints.file(
                        secret.idempotencyKey(), new Answers(draft.answers()).filing(draft, site.language()));
                var receipt = new Receipt(filed.reference(), filed.receiptCode(), filed.filedAt());
                if (!kept(secret, response, receipt)) {
                    // The complaint is safe but the draft could not be rewritten: this page is the only receipt.
                    model.addAttribute("receipt", receipt);
                    model.addAttribute("token", secret.token());
                    return "complaint/receipt";
                }
            }
            return "redirect:" + site.to("/complaint/receipt");
        } catch (ServiceProblem e) {
            return refused(e, secret, draft, response, model);
        }
    }

    private boolean kept(DraftSecret secret, HttpServletResponse response, Receipt receipt) {
        try {
            drafts.change(secret, response, d -> d.filed(receipt));
            return true;
        } catch (ServiceProblem away) {
            return false;
        }
    }

    private static String refused(
            ServiceProblem e, DraftSecret secret, Draft draft, HttpServletResponse response, Model model) {
        response.setStatus(e.status());
        if (e.unavailable() || e.is(HttpStatus.TOO_MANY_REQUESTS)) {
            return show(model, secret, draft, FormProblems.NONE, "complaint.problem-unsent");
        }
        List<FieldProblem> fields =
                e.fields().isEmpty() ? List.of(new FieldProblem("category", e.key(), e.detail())) : e.fields();
        return show(model, secret, draft, new FormProblems(fields), null);
    }

    private static String show(
            Model model, DraftSecret secret, Draft draft, FormProblems problems, @Nullable String notice) {
        model.addAttribute(
                "form", new StepPage(Step.CHECK, draft, draft.answers(), problems, notice, secret.token(), false));
        model.addAttribute("answers", new Answers(draft.answers()));
        return "complaint/check";
    }
}
