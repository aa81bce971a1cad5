package org.hamroh.portal.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a reader sees when a request fails before any page took it. */
@Controller
final class TroublePages implements ErrorController {

    @RequestMapping("/error")
    String trouble(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer given ? given : HttpStatus.NOT_FOUND.value();
        Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        response.setStatus(status);
        return Trouble.show(model, "foreign-form".equals(message) ? "foreign-form" : Trouble.named(status), 0);
    }
}
