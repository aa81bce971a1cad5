package org.hamroh.portal.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamroh.portal.complaint.ComplaintClient;
import org.hamroh.portal.registry.RegistryClient.Entry;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.Downloads;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.jspecify.annotations.Nullable;
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

/** Agreements with a body: concluded, amended, ended; and the end of the body itself. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/registry")
final class AgreementPages {
    private static final String AGREEMENT = "/{id}/agreements/{number:new|[0-9]{1,3}}";
    private static final String END = "/{id}/{what:end|resume}";

    private final RegistryClient registry;
    private final ComplaintClient uploads;
    private final Clock clock;

    AgreementPages(RegistryClient registry, ComplaintClient complaintClient, Clock clock) {
        this.registry = registry;
        this.uploads = complaintClient;
        this.clock = clock;
    }

    @GetMapping(AGREEMENT)
    String ask(@PathVariable String id, @PathVariable String number, Model model) {
        var it = known(id, model);
        Map<String, String> typed = number.equals("new")
                ? Map.of("territory", String.join(", ", it.places()), "from", today().toString())
                : Typed.of(it.agreements().get(at(it, number)));
        return form(model, number, typed, FormProblems.NONE, false);
    }

    @PostMapping(AGREEMENT)
    String keep(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam String version,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile paper,
            HttpServletResponse response,
            Model model) {
        var it = known(id, model);
        var kept = new HashMap<>(typed);
        try {
            if (paper != null && !paper.isEmpty()) {
                var upload = uploads.upload(paper.getResource());
                kept.put(
                        "file",
                        registry.keep(UUID.randomUUID().toString(), Map.of("id", upload.id(), "key", upload.key()))
                                .id());
            }
            List<Object> agreements = new ArrayList<>(it.agreements());
            var agreement = Typed.agreement(kept, Typed.text(kept, "file"));
            if (number.equals("new")) {
                agreements.add(agreement);
            } else {
                agreements.set(at(it, number), agreement);
            }
            var body = Typed.body(it);
            body.put("agreements", agreements);
            registry.change(id, version, body);
            return "redirect:" + site.to(RegistryPages.HERE + "/" + id + "?done=changed");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            boolean stale = e.is(HttpStatus.PRECONDITION_FAILED);
            var field = e.key().startsWith("upload") ? "paper" : "agreements";
            return form(model, number, kept, stale ? FormProblems.NONE : Refused.problems(e, field), stale);
        }
    }

    @GetMapping(END)
    String askToEnd(@PathVariable String id, @PathVariable String what, Model model) {
        return end(model, known(id, model), what, today().toString(), FormProblems.NONE);
    }

    @PostMapping(END)
    String end(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @PathVariable String what,
            @RequestParam String version,
            @RequestParam(defaultValue = "") String endedOn,
            HttpServletResponse response,
            Model model) {
        var it = known(id, model);
        var body = Typed.body(it);
        body.remove("endedOn");
        if (what.equals("end")) {
            body.put("endedOn", endedOn);
        }
        try {
            registry.change(id, version, body);
            return "redirect:" + site.to(RegistryPages.HERE + "/" + id + "?done=changed");
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return end(model, it, what, endedOn, Refused.problems(e, "endedOn"));
        }
    }

    @GetMapping("/papers/{paper}")
    ResponseEntity<byte[]> paper(@PathVariable String paper) {
        return Downloads.of(registry.paper(paper));
    }

    private Entry known(String id, Model model) {
        var answer = registry.one(id);
        var it = Objects.requireNonNull(answer.getBody());
        model.addAttribute("it", it);
        model.addAttribute("version", answer.getHeaders().getETag());
        return it;
    }

    private static int at(Entry it, String number) {
        int at = Integer.parseInt(number);
        if (at >= it.agreements().size()) {
            throw ServiceProblem.notFound();
        }
        return at;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.DUSHANBE);
    }

    private static String form(
            Model model, String number, Map<String, String> typed, FormProblems problems, boolean stale) {
        model.addAttribute("number", number);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("stale", stale);
        return "registry/agreement";
    }

    private static String end(Model model, Entry it, String what, String endedOn, FormProblems problems) {
        model.addAttribute("it", it);
        model.addAttribute("what", what);
        model.addAttribute("endedOn", endedOn);
        model.addAttribute("problems", problems);
        return "registry/end";
    }
}
