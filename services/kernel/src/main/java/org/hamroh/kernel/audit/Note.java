package org.hamroh.kernel.audit;

import java.util.Set;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What is to be remembered of one act. Codes and ids only: never a name, a contact, an address of a complainant or a
 * narrative.
 *
 * @param subject id of the person or API client; {@link #NOBODY} where nobody is known
 * @param office organisation the subject acted for; empty where there is none
 * @param action code, for example {@code complaint-read}
 * @param channel from where: {@code workspace}, {@code api}, {@code sign-in}, {@code receipt} or {@code system}
 * @param resource id of the case, person or other thing concerned
 * @param reason what a person typed, sealed with the key of the case it concerns, so that it is forgotten with the case
 */
public record Note(
        String subject,
        String office,
        Set<String> roles,
        String action,
        String channel,
        @Nullable String resource,
        Result result,
        @Nullable Sealed reason) {
    /** Stands for whoever has not said, or not proved, who he is. */
    public static final String NOBODY = "-";

    private static final String PORTAL = "portal";

    /** An act of somebody who came with a token. */
    public static Note of(Caller caller, String action, @Nullable Object resource, Result result) {
        return new Note(
                caller.subject(),
                caller.organisation(),
                caller.roles(),
                action,
                caller.client().equals(PORTAL) ? "workspace" : "api",
                resource == null ? null : resource.toString(),
                result,
                null);
    }

    /** An act of somebody without a token, such as the holder of a receipt code. */
    public static Note ofStranger(String action, String channel, @Nullable Object resource, Result result) {
        return new Note(
                NOBODY, "", Set.of(), action, channel, resource == null ? null : resource.toString(), result, null);
    }

    /** An act of the service itself, such as a sweep. */
    public static Note ofSystem(String action, @Nullable Object resource, Result result) {
        return ofStranger(action, "system", resource, result);
    }

    public Note because(Sealed typed) {
        return new Note(subject, office, roles, action, channel, resource, result, typed);
    }
}
