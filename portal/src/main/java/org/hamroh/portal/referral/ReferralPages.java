package org.hamroh.portal.referral;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamroh.portal.complaint.ComplaintClient;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
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
import org.springframework.web.multipart.MultipartFile;

/** Referrals that were sent or received: the list, and the page of each with what may be done next. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/referrals")
final class ReferralPages {
    private static final List<String> REASONS = List.of(
            "outside_competence", "other_territory", "insufficient_information", "before_a_court", "repeated", "other");
    private static final List<String> RESULTS = List.of(
            "right_restored",
            "wages_paid",
            "mediated",
            "recommendation_issued",
            "no_violation_found",
            "not_established");

    private final ReferralClient referrals;
    private final ComplaintClient uploads;

    ReferralPages(ReferralClient referrals, ComplaintClient complaintClient) {
        this.referrals = referrals;
        this.uploads = complaintClient;
    }

    @GetMapping("/{side:sent|received}")
    String list(
            @PathVariable String side,
            @RequestParam(defaultValue = "") String after,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("side", side);
        model.addAttribute("later", !after.isEmpty());
        model.addAttribute("found", referrals.list(side, after));
        return "referral/list";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String read(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("done", !done.isEmpty());
        return show(id, response, model, Map.of(), FormProblems.NONE, false);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/{step:sending|receipt|acceptance|declining|answer|recall}")
    String step(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam String version,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response,
            Model model) {
        var decided = new HashMap<String, Object>();
        if (typed.containsKey("explanation")) {
            decided.put("explanation", typed.get("explanation"));
            decided.put("code", typed.getOrDefault("code", ""));
        }
        try {
            var attached = attached(files == null ? List.of() : files);
            if (!attached.isEmpty()) {
                decided.put("uploads", attached);
            }
            referrals.step(id, step, version, decided);
            return "redirect:" + site.to("/workspace/referrals/" + id + "?done=" + step);
        } catch (ServiceProblem e) {
            boolean stale = e.is(HttpStatus.PRECONDITION_FAILED);
            response.setStatus(e.status());
            model.addAttribute("done", false);
            model.addAttribute("step", step);
            return show(
                    id,
                    response,
                    model,
                    typed,
                    stale
                            ? FormProblems.NONE
                            : Refused.problems(e, e.key().startsWith("upload") ? "uploads" : "explanation"),
                    stale);
        }
    }

    private List<Map<String, String>> attached(List<MultipartFile> files) {
        var attached = new ArrayList<Map<String, String>>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                var upload = uploads.upload(file.getResource());
                attached.add(Map.of("id", upload.id(), "key", upload.key()));
            }
        }
        return attached;
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/attachments/{attachment}")
    ResponseEntity<byte[]> attachment(@PathVariable String id, @PathVariable String attachment) {
        return Downloads.of(referrals.attachment(id, attachment));
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/letter-{tongue:ru|tg}")
    ResponseEntity<byte[]> letter(@PathVariable String id, @PathVariable String tongue) {
        return Downloads.of(referrals.letter(id, tongue));
    }

    /** The files that a draft will send, by the names they have in the case. */
    private List<Chosen> chosen(ReferralClient.Whole it) {
        var choice = it.choice();
        String complaint = it.complaint();
        if (choice == null || complaint == null || choice.files().isEmpty()) {
            return List.of();
        }
        var known = referrals.source(complaint).attachments();
        return choice.files().stream()
                .flatMap(each -> known.stream()
                        .filter(file -> file.id().equals(each.id()))
                        .map(file -> new Chosen(file, each.areas().size())))
                .toList();
    }

    /** A file that will be sent, and how many of its areas are blacked out. */
    record Chosen(ReferralClient.File file, int areas) {
        public boolean blackable() {
            return file.type().equals("image/jpeg") || file.type().equals("image/png");
        }
    }

    private String show(
            String id,
            HttpServletResponse response,
            Model model,
            Map<String, String> typed,
            FormProblems problems,
            boolean stale) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var answer = referrals.open(id);
        var it = Objects.requireNonNull(answer.getBody());
        model.addAttribute("it", it);
        model.addAttribute("chosen", chosen(it));
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("stale", stale);
        model.addAttribute("reasons", REASONS);
        model.addAttribute("results", RESULTS);
        return "referral/referral";
    }
}
