package org.hamroh.portal.guide;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.hamroh.portal.site.PageAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Search in words, in whatever alphabet they are typed. */
@Controller
final class FindPages {
    private static final int LONGEST = 100;

    private final FindClient find;

    FindPages(FindClient find) {
        this.find = find;
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/find")
    String find(
            @ModelAttribute("site") PageAddress site,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response,
            Model model) {
        String typed = q.strip().length() > LONGEST ? q.strip().substring(0, LONGEST) : q.strip();
        // What somebody searched for stays in no cache of a shared phone.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("typed", typed);
        model.addAttribute(
                "found",
                typed.isEmpty() ? List.of() : find.find(typed, site.language().code()));
        return "guide/find";
    }
}
