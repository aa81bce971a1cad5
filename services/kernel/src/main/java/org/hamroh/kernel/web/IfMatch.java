package org.hamroh.kernel.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The {@code If-Match} header: the version of the thing the caller has seen, as its {@code ETag} said. */
public record IfMatch(long version) {
    private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

    /** @throws Refusal 428 if the header is missing, 400 if it is not an entity tag of ours */
    static IfMatch parse(@Nullable String header) {
        if (header == null) {
            throw Refusal.of(HttpStatus.PRECONDITION_REQUIRED, "problem.if-match");
        }
        Matcher form = FORM.matcher(header.strip());
        if (!form.matches()) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "problem.if-match");
        }
        return new IfMatch(Long.parseLong(form.group(1)));
    }

    /** @throws Refusal 412 if somebody has changed it since */
    public void require(Aggregate current) {
        if (current.version() != version) {
            throw Refusal.stale();
        }
    }

    /** The entity tag of this version of a thing. */
    public static String etag(Aggregate current) {
        return "\"" + current.version() + "\"";
    }
}
