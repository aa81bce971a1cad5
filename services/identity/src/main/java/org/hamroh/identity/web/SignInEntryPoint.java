package org.hamroh.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends a browser to the sign-in page, in the first language that the client asked for and we speak. */
final class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {

    private static final String PAGE = "/sign-in";

    SignInEntryPoint() {
        super(PAGE);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        return ReadingLanguage.first(request.getParameter("ui_locales"))
                .map(language -> PAGE + "?lang=" + language.code())
                .orElse(PAGE);
    }
}
