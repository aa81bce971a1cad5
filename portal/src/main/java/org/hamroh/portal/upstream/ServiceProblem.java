package org.hamroh.portal.upstream;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A service refused or did not answer. Carries what a page needs to say so; the sentences are already translated. */
public final class ServiceProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final String detail;
    private final transient List<FieldProblem> fields;
    private final long waitSeconds;

    ServiceProblem(int status, Answer answer, long waitSeconds) {
        super(status + " " + Objects.requireNonNullElse(answer.key(), ""));
        this.status = status;
        this.key = Objects.requireNonNullElse(answer.key(), "");
        this.detail = Objects.requireNonNullElse(answer.detail(), "");
        this.fields = Objects.requireNonNullElse(answer.errors(), List.of());
        this.waitSeconds = waitSeconds;
    }

    private ServiceProblem(Throwable cause) {
        super(cause);
        this.status = HttpStatus.SERVICE_UNAVAILABLE.value();
        this.key = "unreachable";
        this.detail = "";
        this.fields = List.of();
        this.waitSeconds = 0;
    }

    /** There is no such thing, which the portal knows without asking. */
    public static ServiceProblem notFound() {
        return new ServiceProblem(HttpStatus.NOT_FOUND.value(), Answer.NONE, 0);
    }

    static ServiceProblem unreachable(Throwable cause) {
        return new ServiceProblem(cause);
    }

    /** The status that the service answered; 503 when it did not answer. */
    public int status() {
        return status;
    }

    /** Whether the service answered this status. */
    public boolean is(HttpStatus expected) {
        return status == expected.value();
    }

    /** Whether trying later may help: the service is away or broken. */
    public boolean unavailable() {
        return status >= 500;
    }

    /** The stable name of the refusal, empty when the service gave none. */
    public String key() {
        return key;
    }

    /** The sentence for the reader, in the reader's language; empty when the service gave none. */
    public String detail() {
        return detail;
    }

    /** What is wrong with which field. */
    public List<FieldProblem> fields() {
        return fields;
    }

    /** How many seconds to wait before trying again; 0 when the service did not say. */
    public long waitSeconds() {
        return waitSeconds;
    }

    /**
     * One field and what is wrong with it.
     *
     * @param field   the field's path in the request, e.g. {@code contact.phone}
     * @param key     the stable name of the problem
     * @param message the problem in the reader's language
     */
    public record FieldProblem(String field, String key, String message) {}

    /**
     * The part of a problem document that pages use.
     *
     * @param key    the stable name of the problem
     * @param detail the sentence for the reader
     * @param errors the fields in question
     */
    record Answer(
            @Nullable String key,
            @Nullable String detail,
            @Nullable List<FieldProblem> errors) {
        static final Answer NONE = new Answer(null, null, null);
    }
}
