package org.hamroh.portal.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.hamroh.portal.complaint.Draft.Evidence;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.ServiceProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The photos and papers of the complaint: added one at a time, so that a dropped connection costs one file at most. */
@Controller
@RequestMapping("/{language:tg|ru|en|uz|ky}/complaint/files")
class EvidencePages {

    private static final int MOST = 5;

    private final Drafts drafts;
    private final ComplaintClient complaints;
    private final Words words;

    EvidencePages(Drafts drafts, ComplaintClient complaints, Words words) {
        this.drafts = drafts;
        this.complaints = complaints;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam Optional<String> from,
            @RequestParam Optional<String> problem,
            HttpServletRequest request,
            Model model) {
        Optional<DraftSecret> secret = drafts.secret(request);
        if (secret.isEmpty()) {
            return "complaint/expired";
        }
        FormProblems problems = problem.filter("too-large"::equals)
                .map(p -> FormProblems.of("file", words.say("complaint.file-too-large")))
                .orElse(FormProblems.NONE);
        return show(model, secret.get(), drafts.read(secret.get()), problems, null, from.isPresent());
    }

    @PostMapping
    String add(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String token,
            @RequestParam Optional<String> from,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<DraftSecret> known = drafts.secret(request).filter(s -> s.accepts(token));
        if (known.isEmpty()) {
            return "redirect:" + site.to("/complaint/files");
        }
        DraftSecret secret = known.get();
        try {
            Draft draft = drafts.read(secret);
            FormProblems problems = add(file, draft, secret, response);
            if (!problems.any()) {
                return "redirect:" + site.to("/complaint/files" + (from.isPresent() ? "?from=check" : ""));
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, secret, draft, problems, null, from.isPresent());
        } catch (ServiceProblem e) {
            if (!e.unavailable()) {
                throw e;
            }
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return show(
                    model, secret, Draft.EMPTY, FormProblems.NONE, "complaint.problem-unavailable", from.isPresent());
        }
    }

    @PostMapping("/remove")
    String remove(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        String id = form.getOrDefault("id", "");
        drafts.secret(request)
                .filter(s -> s.accepts(form.getOrDefault("token", "")))
                .ifPresent(secret -> {
                    Draft before = drafts.read(secret);
                    drafts.change(secret, response, d -> d.withoutEvidence(id));
                    before.evidence().stream().filter(e -> e.id().equals(id)).forEach(this::discard);
                });
        return "redirect:" + site.to("/complaint/files" + (form.containsKey("from") ? "?from=check" : ""));
    }

    private FormProblems add(
            Optional<MultipartFile> file, Draft draft, DraftSecret secret, HttpServletResponse response) {
        if (file.isEmpty() || file.get().isEmpty()) {
            return FormProblems.of("file", words.say("complaint.file-missing"));
        }
        if (draft.evidence().size() >= MOST) {
            return FormProblems.of("file", words.say("complaint.file-full"));
        }
        try {
            var stored = complaints.upload(file.get().getResource());
            var evidence = new Evidence(stored.id(), stored.key(), stored.name(), stored.type(), stored.size());
            drafts.change(secret, response, d -> d.with(evidence));
            return FormProblems.NONE;
        } catch (ServiceProblem e) {
            if (e.unavailable()) {
                throw e;
            }
            return FormProblems.of("file", e.detail());
        }
    }

    /** What nobody claims vanishes after a day in any case. */
    private void discard(Evidence evidence) {
        try {
            complaints.discard(evidence.id(), evidence.key());
        } catch (ServiceProblem e) {
            if (!e.unavailable() && !e.is(HttpStatus.NOT_FOUND)) {
                throw e;
            }
        }
    }

    private static String show(
            Model model,
            DraftSecret secret,
            Draft draft,
            FormProblems problems,
            @Nullable String notice,
            boolean checking) {
        model.addAttribute(
                "form", new StepPage(Step.FILES, draft, draft.answers(), problems, notice, secret.token(), checking));
        return "complaint/files";
    }
}
