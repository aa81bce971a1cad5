package org.hamroh.portal.workspace;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.hamroh.portal.site.PageAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/**
 * The shortcuts of the workspace, and the switch for whom they are in the way: who speaks to the machine, or presses a key by
 * chance, must be able to do without them.
 */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/keys")
final class ShortcutPages {
    private static final String COOKIE = "hamroh-keys";

    static boolean isOn(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || !cookie.getValue().equals("off");
    }

    @GetMapping
    String show(Model model) {
        return "workspace/keys";
    }

    @PostMapping
    String change(
            @ModelAttribute("site") PageAddress site, @RequestParam boolean listen, HttpServletResponse response) {
        ResponseCookie choice = ResponseCookie.from(COOKIE, listen ? "on" : "off")
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Duration.ofDays(365))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, choice.toString());
        return "redirect:" + site.to("/workspace/keys");
    }
}
