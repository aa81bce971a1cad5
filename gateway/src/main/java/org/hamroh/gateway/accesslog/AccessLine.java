package org.hamroh.gateway.accesslog;

import java.io.CharArrayWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.AccessLogValve;
import org.hamroh.gateway.trace.RequestId;
import org.hamroh.gateway.trace.Trace;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;

/**
 * Writes a JSON line per request: when, method, route, path with everything that may be an identifier replaced by
 * {@code *}, status, duration, bytes sent, request number, trace. No address, no query, no header, no user agent.
 */
public final class AccessLine extends AccessLogValve {

    private static final int LONGEST_WORD = 24;

    /** @param folder where a file per day is kept, for two weeks */
    public AccessLine(Path folder) {
        setDirectory(folder.toAbsolutePath().toString());
        setPrefix("gateway-access");
        setSuffix(".jsonl");
        setMaxDays(14);
        setPattern("common");
    }

    @Override
    public void log(Request request, Response response, long nanos) {
        CharArrayWriter line = new CharArrayWriter(200);
        line.append("{\"at\":\"")
                .append(Instant.ofEpochMilli(request.getCoyoteRequest().getStartTime())
                        .toString());
        line.append("\",\"method\":\"").append(word(request.getMethod()));
        line.append("\",\"route\":\"")
                .append(Objects.toString(request.getAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR), "-"));
        line.append("\",\"path\":\"").append(mask(Objects.requireNonNullElse(request.getRequestURI(), "")));
        line.append("\",\"status\":").append(Integer.toString(response.getStatus()));
        line.append(",\"ms\":").append(Long.toString(nanos / 1_000_000));
        line.append(",\"sent\":").append(Long.toString(response.getBytesWritten(false)));
        line.append(",\"request\":\"").append(RequestId.of(request));
        line.append("\",\"trace\":\"")
                .append(Objects.toString(Trace.of(request), "-"))
                .append("\"}");
        log(line);
    }

    static String mask(String path) {
        StringBuilder masked = new StringBuilder(path.length());
        for (String segment : path.split("/", -1)) {
            masked.append('/').append(isWord(segment) ? segment : "*");
        }
        return masked.substring(1);
    }

    private static String word(String method) {
        return method != null && method.chars().allMatch(c -> c >= 'A' && c <= 'Z') ? method : "?";
    }

    private static boolean isWord(String segment) {
        return segment.length() <= LONGEST_WORD
                && segment.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-' || c == '.' || isDigit(c))
                && segment.chars().filter(AccessLine::isDigit).count() <= 1;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
