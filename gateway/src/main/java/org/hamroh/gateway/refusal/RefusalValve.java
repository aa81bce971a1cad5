package org.hamroh.gateway.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiConsumer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what the server refuses before any of our code sees it (a bad path, a failure) in the gateway's own way. */
public final class RefusalValve extends ErrorReportValve {

    private final Refusals refusals;
    private final BiConsumer<HttpServletRequest, HttpServletResponse> harden;

    /** @param harden puts the security headers on an answer that lost them or never had any */
    public RefusalValve(Refusals refusals, BiConsumer<HttpServletRequest, HttpServletResponse> harden) {
        this.refusals = refusals;
        this.harden = harden;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            harden.accept(request.getRequest(), response.getResponse());
            refusals.write(request.getRequest(), response.getResponse(), Refusal.ofStatus(status), status, 0, null);
        } catch (IOException visitorLeft) {
            container.getLogger().debug("Nobody left to refuse", visitorLeft);
        }
    }
}
