package org.hamroh.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page needs. */
@ControllerAdvice
final class PageModel {

    private final PortalProperties portal;

    PageModel(PortalProperties portal) {
        this.portal = portal;
    }

    @ModelAttribute("site")
    PageAddress site(HttpServletRequest request) {
        return PageAddress.of(request);
    }

    @ModelAttribute("publicUrl")
    String publicUrl() {
        return portal.publicUrl();
    }
}
