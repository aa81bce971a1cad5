package org.hamroh.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.hamroh.gateway.refusal.Body;
import org.hamroh.gateway.refusal.Refusal;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Gives out the bodies of requests, never more and never slower than the limits say, whatever their framing. */
@Component
public final class Bodies implements Body {

    private static final String BEGUN = Bodies.class.getName();
    private static final int STEP = 1024;
    private static final int ENOUGH = 16 * STEP;
    /** Bodies waited for at once, so that what has come of them stays within some megabytes. */
    private static final int ARRIVING = 4096;

    private final Semaphore arriving = new Semaphore(ARRIVING);
    private final Limits limits;
    private final List<PathPattern> patterns;

    Bodies(Limits limits) {
        this.limits = limits;
        this.patterns = limits.sizes().stream()
                .map(rule -> PathPatternParser.defaultInstance.parse(rule.path()))
                .toList();
    }

    /** Whether the request has a body, of a declared length or chunked. */
    public static boolean isPresent(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /**
     * The body, metered.
     *
     * @throws Unacceptable when it declares to be too large; reading throws the same once it proves too large or slow
     */
    @Override
    public InputStream open(HttpServletRequest request) throws IOException {
        long most = most(request);
        if (request.getContentLengthLong() > most) {
            throw new Unacceptable(Refusal.BODY_TOO_LARGE);
        }
        return request.getAttribute(BEGUN) instanceof Begun body
                ? new SequenceInputStream(new ByteArrayInputStream(body.start()), body.rest())
                : new MeteredBody(request.getInputStream(), most, limits.grace(), limits.pace());
    }

    /**
     * Waits until the body has come, or as much of it as an ordinary form has, and then gives it out: who sends slowly takes
     * no place at an application meanwhile. What has come is remembered, so the body can be opened again.
     *
     * @throws Unacceptable as {@link #open}
     */
    public InputStream await(HttpServletRequest request) throws IOException {
        if (arriving.tryAcquire()) {
            try (InputStream body = open(request)) {
                ByteArrayOutputStream start = new ByteArrayOutputStream(STEP);
                byte[] step = new byte[STEP];
                int count = body.read(step);
                while (count >= 0) {
                    start.write(step, 0, count);
                    count = start.size() >= ENOUGH ? -1 : body.read(step);
                }
                request.setAttribute(BEGUN, new Begun(start.toByteArray(), body));
            } finally {
                arriving.release();
            }
        }
        return open(request);
    }

    private long most(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        String type = request.getContentType();
        for (int i = 0; i < patterns.size(); i++) {
            SizeRule rule = limits.sizes().get(i);
            String only = rule.contentType();
            if (patterns.get(i).matches(path) && (only == null || (type != null && type.startsWith(only)))) {
                return rule.size().toBytes();
            }
        }
        return 0;
    }

    private record Begun(byte[] start, InputStream rest) {}

    /** The visitor's body cannot be taken, or its sender is gone. */
    public static final class Unacceptable extends IOException {

        private static final long serialVersionUID = 1;
        private final Refusal refusal;

        Unacceptable(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        Unacceptable(Refusal refusal, IOException cause) {
            super(refusal.name(), cause);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }
}
