package org.hamroh.portal.daylight;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.WorkspacePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** What may be done about messages that were not taken in; each deed is asked about first. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/events/{service}")
final class LetterPages {
    private final EventSources sources;

    LetterPages(EventSources sources) {
        this.sources = sources;
    }

    /**
     * Asks whether to send one message again, or all; and between two batches of all of them tells how far it has come.
     *
     * @param id of the message; empty for all
     * @param until the moment the first batch named; empty before it
     */
    @GetMapping("/redrive")
    String askRedrive(
            @PathVariable String service,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "0") int sent,
            @RequestParam(defaultValue = "0") long left,
            Model model) {
        sources.of(service);
        model.addAttribute("service", service);
        model.addAttribute("id", id);
        model.addAttribute("until", until);
        model.addAttribute("sent", sent);
        model.addAttribute("left", left);
        return "daylight/redrive";
    }

    @PostMapping("/redrive")
    String redrive(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String service,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "0") int sent) {
        EventsClient client = sources.of(service);
        if (!id.isEmpty()) {
            client.redrive(id);
            return "redirect:" + site.to("/workspace/events?done=redriven");
        }
        EventsClient.Redriven batch = client.redriveSome(until == null ? Map.of() : Map.of("until", until));
        int all = sent + batch.sent();
        return "redirect:"
                + site.to(
                        batch.left() == 0
                                ? "/workspace/events?done=all&sent=" + all
                                : "/workspace/events/" + service + "/redrive?until="
                                        + UriUtils.encode(batch.until().toString(), "UTF-8") + "&sent=" + all
                                        + "&left=" + batch.left());
    }

    @GetMapping("/discard")
    String askDiscard(@PathVariable String service, @RequestParam String id, Model model) {
        sources.of(service);
        return show(service, id, "", FormProblems.NONE, model);
    }

    @PostMapping("/discard")
    String discard(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String service,
            @RequestParam String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        try {
            sources.of(service).discard(id, Map.of("reason", reason));
            return "redirect:" + site.to("/workspace/events?done=discarded");
        } catch (ServiceProblem e) {
            if (!e.is(HttpStatus.UNPROCESSABLE_CONTENT)) {
                throw e;
            }
            response.setStatus(e.status());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return show(service, id, reason, new FormProblems(e.fields()), model);
        }
    }

    private static String show(String service, String id, String reason, FormProblems problems, Model model) {
        model.addAttribute("service", service);
        model.addAttribute("id", id);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "daylight/discard";
    }
}
