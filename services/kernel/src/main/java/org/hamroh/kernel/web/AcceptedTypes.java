package org.hamroh.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/** As the {@code Accept} header says; but a service describes itself to whatever asks, a browser too, in the one form it has. */
public final class AcceptedTypes extends HeaderContentNegotiationStrategy {
    private static final String DESCRIPTION = "/openapi";

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        return asked != null && asked.getRequestURI().endsWith(DESCRIPTION)
                ? MEDIA_TYPE_ALL_LIST
                : super.resolveMediaTypes(request);
    }
}
