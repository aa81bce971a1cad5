package org.hamroh.portal.daylight;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.hamroh.portal.workspace.WorkspacePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How events flow, all services on one page. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/events")
final class EventPages {
    private final EventSources sources;
    private final Clock clock;

    EventPages(EventSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** @param done what was just carried out: redriven, all or discarded */
    @GetMapping
    String overview(
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") int sent,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        List<ServiceView> services = sources.all();
        model.addAttribute("services", services);
        model.addAttribute(
                "alarming", services.stream().filter(ServiceView::alarming).toList());
        model.addAttribute("at", clock.instant());
        model.addAttribute("done", done.matches("redriven|all|discarded") ? done : "");
        model.addAttribute("sent", sent);
        return "daylight/events";
    }

    /** Further letters of one service, and those that were discarded. */
    @GetMapping("/{service}/letters")
    String letters(
            @PathVariable String service,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "false") boolean discarded,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("service", service);
        model.addAttribute("discarded", discarded);
        model.addAttribute("letters", sources.of(service).letters(after, discarded));
        return "daylight/letters";
    }
}
