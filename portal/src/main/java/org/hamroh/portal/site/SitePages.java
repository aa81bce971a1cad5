package org.hamroh.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import org.hamroh.kernel.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that anyone reads: the choice of a language, the home page, advice, and the way out. */
@Controller
final class SitePages {

    private final List<ScopedCookie> secrets;
    private final PortalProperties portal;
    private final Words words;

    SitePages(List<ScopedCookie> secrets, PortalProperties portal, Words words) {
        this.words = words;
        this.secrets = secrets;
        this.portal = portal;
    }

    @GetMapping("/")
    String languages(HttpServletRequest request, HttpServletResponse response, Model model) {
        var known = LanguageCookie.read(request);
        if (known.isPresent()) {
            return "redirect:/" + known.get().code();
        }
        response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        model.addAttribute("languages", Language.values());
        var greetings = new EnumMap<Language, String>(Language.class);
        for (Language l : Language.values()) {
            greetings.put(l, words.say(l, "welcome.greeting"));
        }
        model.addAttribute("greetings", greetings);
        return readable(response, "site/languages");
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}")
    String home(HttpServletResponse response) {
        return readable(response, "site/home");
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/safety")
    String safety(HttpServletResponse response) {
        return readable(response, "site/safety");
    }

    @GetMapping("/{language:tg|ru|en|uz|ky}/privacy")
    String privacy(HttpServletResponse response) {
        return readable(response, "site/privacy");
    }

    /** A plain link, so that it works without scripts; a form's redirect to another site would be blocked. */
    @GetMapping("/{language:tg|ru|en|uz|ky}/exit")
    ResponseEntity<Void> leave(HttpServletResponse response) {
        secrets.forEach(s -> s.clear(response));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .location(portal.exitUrl())
                .build();
    }

    private static String readable(HttpServletResponse response, String view) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
        return view;
    }
}
