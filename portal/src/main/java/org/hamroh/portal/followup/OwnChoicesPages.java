package org.hamroh.portal.followup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.hamroh.portal.followup.FollowUpClient.Consents;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.ScopedCookie;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a complainant decides about the own complaint: to withdraw it, what to agree to, how to be reached, to be forgotten. */
@Controller
@RequestMapping("/{language:tg|ru|en|uz|ky}/follow-up/case")
class OwnChoicesPages {
    private static final String CHOICE = "/{choice:withdraw|consents|contact|notice|forget}";

    private final ScopedCookie cookie;
    private final FollowUpClient complaints;
    private final ProofPdf proofs;

    OwnChoicesPages(ScopedCookie passCookie, FollowUpClient complaints, ProofPdf proofs) {
        this.cookie = passCookie;
        this.complaints = complaints;
        this.proofs = proofs;
    }

    @GetMapping(CHOICE)
    String ask(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String choice,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return cookie.read(request)
                .map(pass -> show(site, pass, choice, Map.of(), FormProblems.NONE, response, model))
                .orElseGet(() -> "redirect:" + site.to("/follow-up"));
    }

    @PostMapping(CHOICE)
    String decide(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String choice,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<String> pass = cookie.read(request).filter(p -> PassToken.accepts(p, typed.getOrDefault("token", "")));
        if (pass.isEmpty()) {
            return "redirect:" + site.to("/follow-up?said=expired");
        }
        try {
            carryOut(choice, pass.get(), typed);
        } catch (ServiceProblem e) {
            if (e.is(HttpStatus.NOT_FOUND) || e.is(HttpStatus.UNAUTHORIZED)) {
                cookie.clear(response);
                return "redirect:" + site.to("/follow-up?said=expired");
            }
            if (e.unavailable() || (e.fields().isEmpty() && e.detail().isEmpty())) {
                throw e;
            }
            response.setStatus(e.status());
            FormProblems problems =
                    e.fields().isEmpty() ? FormProblems.of("choice", e.detail()) : new FormProblems(e.fields());
            return show(site, pass.get(), choice, typed, problems, response, model);
        }
        if (choice.equals("forget")) {
            cookie.clear(response);
            return "redirect:" + site.to("/follow-up?said=forgotten");
        }
        return "redirect:" + site.to("/follow-up/case?said=" + choice);
    }

    @GetMapping("/proof.pdf")
    ResponseEntity<byte[]> proof(@ModelAttribute("site") PageAddress site, HttpServletRequest request) {
        return cookie.read(request)
                .map(pass -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hamroh-proof.pdf\"")
                        .body(proofs.print(complaints.prove(pass), site.language())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, site.to("/follow-up"))
                        .build());
    }

    private void carryOut(String choice, String pass, Map<String, String> typed) {
        switch (choice) {
            case "withdraw" ->
                complaints.withdraw(
                        pass, Map.of("reason", typed.getOrDefault("reason", "").strip()));
            case "consents" ->
                complaints.agree(
                        pass,
                        new Consents(
                                typed.containsKey("contactMe"),
                                typed.containsKey("shareWithCounterpart"),
                                typed.containsKey("useInStatistics")));
            case "contact" -> changeContact(pass, typed);
            case "notice" -> changeNotice(pass, typed);
            default -> complaints.forget(pass, Map.of("confirmed", typed.containsKey("confirmed")));
        }
    }

    private void changeNotice(String pass, Map<String, String> typed) {
        if (typed.containsKey("remove")) {
            complaints.tellNoMore(pass);
        } else {
            complaints.tellAt(
                    pass,
                    Map.of(
                            "channel", typed.getOrDefault("channel", ""),
                            "address", typed.getOrDefault("address", "").strip()));
        }
    }

    private void changeContact(String pass, Map<String, String> typed) {
        if (typed.containsKey("remove")) {
            complaints.removeContact(pass);
        } else {
            complaints.leaveContact(
                    pass,
                    Map.of(
                            "name", typed.getOrDefault("name", "").strip(),
                            "phone", typed.getOrDefault("phone", "").strip(),
                            "email", typed.getOrDefault("email", "").strip()));
        }
    }

    private String show(
            PageAddress site,
            String pass,
            String choice,
            Map<String, String> typed,
            FormProblems problems,
            HttpServletResponse response,
            Model model) {
        try {
            model.addAttribute("mine", complaints.mine(pass));
        } catch (ServiceProblem e) {
            if (!e.is(HttpStatus.NOT_FOUND) && !e.is(HttpStatus.UNAUTHORIZED)) {
                throw e;
            }
            cookie.clear(response);
            return "redirect:" + site.to("/follow-up?said=expired");
        }
        model.addAttribute("choice", choice);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("token", PassToken.of(pass));
        return "followup/choice";
    }
}
