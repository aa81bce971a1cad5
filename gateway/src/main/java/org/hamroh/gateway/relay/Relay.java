package org.hamroh.gateway.relay;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.hamroh.gateway.limits.Bodies;
import org.hamroh.gateway.limits.Bodies.Unacceptable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.config.RouteProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What every route ends in. It takes the place of Spring Cloud Gateway's own handler, which reads form bodies into
 * memory and writes the query anew: here path and query pass byte for byte, and bodies stream both ways.
 */
@Component
final class Relay extends ProxyExchangeHandlerFunction {

    private final Courier courier;
    private final Bodies bodies;
    private final Urgencies urgencies;
    private final RequestHeaders headers;
    private final Replies replies;
    private final Set<String> visitorRoutes;

    Relay(
            ProxyExchange unused,
            ObjectProvider<RequestHttpHeadersFilter> requestFilters,
            ObjectProvider<ResponseHttpHeadersFilter> responseFilters,
            GatewayMvcProperties routes,
            Courier courier,
            Bodies bodies,
            Urgencies urgencies,
            RequestHeaders headers,
            Replies replies) {
        super(unused, requestFilters, responseFilters);
        this.courier = courier;
        this.bodies = bodies;
        this.urgencies = urgencies;
        this.headers = headers;
        this.replies = replies;
        this.visitorRoutes = routes.getRoutes().stream()
                .filter(route ->
                        Boolean.parseBoolean(String.valueOf(route.getMetadata().get("names-visitor"))))
                .map(RouteProperties::getId)
                .collect(Collectors.toSet());
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        HttpServletRequest incoming = request.servletRequest();
        URI base = (URI) incoming.getAttribute(MvcUtils.GATEWAY_REQUEST_URL_ATTR);
        Object route = incoming.getAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR);
        try {
            ClassicHttpRequest outgoing = outgoing(incoming, visitorRoutes.contains(route));
            return replies.of(courier.carry(base, outgoing, urgencies.of(incoming)));
        } catch (RelayFailure failure) {
            return replies.of(failure);
        } catch (Unacceptable body) {
            return replies.of(body.refusal());
        } catch (IOException unforeseen) {
            throw new java.io.UncheckedIOException(unforeseen);
        }
    }

    private ClassicHttpRequest outgoing(HttpServletRequest incoming, boolean nameVisitor) throws IOException {
        String query = incoming.getQueryString();
        String path = incoming.getRequestURI();
        ClassicHttpRequest outgoing =
                new BasicClassicHttpRequest(incoming.getMethod(), query == null ? path : path + "?" + query);
        headers.copy(incoming, outgoing, nameVisitor);
        if (Bodies.isPresent(incoming)) {
            long length = incoming.getContentLengthLong();
            outgoing.setEntity(new VisitorBody(bodies.await(incoming), length));
            outgoing.addHeader(length < 0 ? "Transfer-Encoding" : "Content-Length", length < 0 ? "chunked" : length);
        } else if (incoming.getContentLengthLong() == 0) {
            outgoing.addHeader("Content-Length", "0");
        }
        return outgoing;
    }
}
