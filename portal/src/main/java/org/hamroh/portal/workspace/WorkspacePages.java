package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hamroh.portal.site.LanguageCookie;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first page of the workspace, and what is said around signing in. */
@WorkspacePage
final class WorkspacePages {
    private final MyDesk desk;
    private final Colleagues colleagues;
    private final CoordinationClient coordination;
    private final List<HomeCard> cards;

    WorkspacePages(MyDesk desk, Colleagues colleagues, CoordinationClient coordination, List<HomeCard> cards) {
        this.desk = desk;
        this.colleagues = colleagues;
        this.coordination = coordination;
        this.cards = cards;
    }

    @GetMapping("/workspace")
    String inMyLanguage(@ModelAttribute("site") PageAddress site) {
        return "redirect:" + site.to("/workspace");
    }

    /** Each part of the page is there for whom its service admits; a service that is away leaves a note in its place. */
    @GetMapping("/{language:tg|ru|en|uz|ky}/workspace")
    String home(@ModelAttribute("site") PageAddress site, HttpServletResponse response, Model model) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, LanguageCookie.of(site.language()).toString());
        Card<MyDesk.Now> mine = Card.of(desk::now);
        Card<CountsTable> counts = Card.of(() -> CountsTable.of(coordination.counts()));
        List<HomeCard.Text> more =
                cards.stream().map(HomeCard::now).flatMap(Optional::stream).toList();
        model.addAttribute("desk", mine);
        model.addAttribute("names", mine.content().isPresent() ? colleagues.names() : Colleagues.NOBODY);
        model.addAttribute("counts", counts);
        model.addAttribute("cards", more);
        model.addAttribute("nothing", !mine.open() && !counts.open() && more.isEmpty());
        return "workspace/home";
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/sign-in-failed")
    String signInFailed() {
        return "workspace/sign-in-failed";
    }

    @RequestMapping("/{language:tg|ru|en|uz|ky}/session-ended")
    String sessionEnded(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        List<String> typed = List.of("text", "explanation", "advice", "reason", "narrative", "request").stream()
                .map(request::getParameter)
                .filter(text -> text != null && !text.isBlank())
                .toList();
        model.addAttribute("typed", typed);
        return "workspace/session-ended";
    }

    /**
     * One part of the home page.
     *
     * @param content what the service answered; null where the person may not see it or the service is away
     * @param away the service did not answer
     */
    record Card<T>(Optional<T> content, boolean away) {
        static <T> Card<T> of(Supplier<T> service) {
            try {
                return new Card<>(Optional.of(service.get()), false);
            } catch (ServiceProblem e) {
                if (e.is(HttpStatus.FORBIDDEN)) {
                    return new Card<>(Optional.empty(), false);
                }
                if (e.unavailable()) {
                    return new Card<>(Optional.empty(), true);
                }
                throw e;
            }
        }

        public boolean open() {
            return content.isPresent() || away;
        }
    }
}
