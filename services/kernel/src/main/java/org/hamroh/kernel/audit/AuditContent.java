package org.hamroh.kernel.audit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.security.Caller;

/**
 * What a service knows of the things its entries concern, for readers who may see more than codes. Without a bean of this
 * type the administrator alone reads the audit.
 */
public interface AuditContent {
    /** Whether the caller reads, with content, what was done on behalf of the own office. */
    boolean opensTo(Caller caller);

    /** The id of the resource with this public number, as typed. */
    Optional<String> resource(String reference);

    /** The public numbers of the office's resources, by id; those that have none are left out. */
    Map<String, String> references(String office, Set<String> resources);

    /** The reason somebody typed; empty once the resource is forgotten. */
    Optional<String> reason(String resource, Sealed reason);
}
