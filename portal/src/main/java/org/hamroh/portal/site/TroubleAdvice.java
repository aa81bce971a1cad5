package org.hamroh.portal.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hamroh.portal.upstream.ServiceProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Turns what a service refused into a page that a person understands. */
@ControllerAdvice
final class TroubleAdvice {

    private static final Logger log = LoggerFactory.getLogger(TroubleAdvice.class);

    @ExceptionHandler
    String refused(ServiceProblem e, HttpServletRequest request, HttpServletResponse response, Model model) {
        // A refusal that no page expected is a fault of the portal, not of the reader.
        int status = e.status() == 400 || e.status() == 401 ? HttpStatus.INTERNAL_SERVER_ERROR.value() : e.status();
        log.warn("A service answered {}", e.getMessage());
        response.setStatus(status);
        if (e.waitSeconds() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.waitSeconds()));
        }
        model.addAttribute("site", PageAddress.of(request));
        return Trouble.show(model, Trouble.named(status), e.waitSeconds());
    }

    /** No page of ours sends such a form: one with files that is no form with files, or one that breaks off. */
    @ExceptionHandler({MultipartException.class, MethodArgumentConversionNotSupportedException.class})
    void notAForm(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** The form cannot be read any more, but its page can say what was wrong. */
    @ExceptionHandler
    String tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        PageAddress site = PageAddress.of(request);
        String page = site.rest().replaceAll("/(messages|remove)$", "");
        return "redirect:" + site.to(page + "?problem=too-large");
    }
}
