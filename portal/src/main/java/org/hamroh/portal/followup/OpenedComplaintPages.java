package org.hamroh.portal.followup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.portal.complaint.ComplaintClient;
import org.hamroh.portal.followup.FollowUpClient.Claim;
import org.hamroh.portal.followup.FollowUpClient.Reply;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.ScopedCookie;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.Downloads;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** An opened complaint: where it stands, what the office asked, and the answer to it. */
@Controller
@RequestMapping("/{language:tg|ru|en|uz|ky}/follow-up/case")
class OpenedComplaintPages {

    private final ScopedCookie cookie;
    private final FollowUpClient complaints;
    private final ComplaintClient uploads;
    private final Words words;

    OpenedComplaintPages(ScopedCookie passCookie, FollowUpClient complaints, ComplaintClient uploads, Words words) {
        this.cookie = passCookie;
        this.complaints = complaints;
        this.uploads = uploads;
        this.words = words;
    }

    @GetMapping
    String read(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Optional<String> said,
            @RequestParam Optional<String> problem,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> pass = cookie.read(request);
        if (pass.isEmpty()) {
            return "redirect:" + site.to("/follow-up");
        }
        if (said.filter("sent"::equals).isPresent()) {
            model.addAttribute("notice", "follow-up.sent");
        }
        said.filter(word -> word.matches("withdraw|consents|contact|notice"))
                .ifPresent(word -> model.addAttribute("notice", "own." + word + "-done"));
        FormProblems problems = problem.filter("too-large"::equals)
                .map(p -> FormProblems.of("files", words.say("complaint.file-too-large")))
                .orElse(FormProblems.NONE);
        return show(site, response, model, pass.get(), "", problems);
    }

    @PostMapping("/messages")
    String write(
            @ModelAttribute("site") PageAddress site,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false, defaultValue = "") List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> pass = cookie.read(request).filter(p -> PassToken.accepts(p, token));
        if (pass.isEmpty()) {
            return "redirect:" + site.to("/follow-up?said=expired");
        }
        if (text.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var missing = FormProblems.of("text", words.say("follow-up.text-missing"));
            return show(site, response, model, pass.get(), text, missing);
        }
        try {
            complaints.write(pass.get(), key, new Reply(text, claims(files)));
            return "redirect:" + site.to("/follow-up/case?said=sent");
        } catch (ServiceProblem e) {
            if (expired(e)) {
                return reopen(site, response);
            }
            response.setStatus(e.status());
            return show(site, response, model, pass.get(), text, problems(e));
        }
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> attachment(
            @ModelAttribute("site") PageAddress site, @PathVariable String id, HttpServletRequest request) {
        return cookie.read(request)
                .map(pass -> Downloads.of(complaints.attachment(pass, id)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, site.to("/follow-up"))
                        .build());
    }

    private List<Claim> claims(List<MultipartFile> files) {
        var claims = new ArrayList<Claim>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                var stored = uploads.upload(file.getResource());
                claims.add(new Claim(stored.id(), stored.key()));
            }
        }
        return claims;
    }

    private FormProblems problems(ServiceProblem e) {
        if (e.unavailable()) {
            return FormProblems.of("text", words.say("complaint.problem-unsent"));
        }
        if (e.is(HttpStatus.TOO_MANY_REQUESTS)) {
            return FormProblems.of("text", words.say("trouble.wait", Math.max(1, e.waitSeconds())));
        }
        return e.fields().isEmpty()
                ? FormProblems.of(e.key().startsWith("upload") ? "files" : "text", e.detail())
                : new FormProblems(e.fields());
    }

    private String show(
            PageAddress site,
            HttpServletResponse response,
            Model model,
            String pass,
            String text,
            FormProblems problems) {
        try {
            var mine = complaints.mine(pass);
            model.addAttribute("mine", mine);
            model.addAttribute("ahead", ahead(mine));
        } catch (ServiceProblem e) {
            if (expired(e)) {
                return reopen(site, response);
            }
            throw e;
        }
        model.addAttribute("text", text);
        model.addAttribute("problems", problems);
        model.addAttribute("token", PassToken.of(pass));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "followup/case";
    }

    /** What the road still holds, told by how far the complaint has come and not by what its stages are called. */
    private static List<String> ahead(FollowUpClient.Mine mine) {
        List<String> road = List.of("follow-up.ahead-decision", "follow-up.ahead-result");
        int gone = mine.history() == null ? 0 : mine.history().size() - 1;
        return mine.ended() ? List.of() : road.subList(Math.clamp(gone, 0, road.size()), road.size());
    }

    private static boolean expired(ServiceProblem e) {
        return e.is(HttpStatus.NOT_FOUND) || e.is(HttpStatus.UNAUTHORIZED);
    }

    private String reopen(PageAddress site, HttpServletResponse response) {
        cookie.clear(response);
        return "redirect:" + site.to("/follow-up?said=expired");
    }
}
