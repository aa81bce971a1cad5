package org.hamroh.kernel.audit;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.security.Caller;

/** Of a service whose entries concern nothing with a public number or a reason: the administrator alone reads them. */
final class NoContent implements AuditContent {
    @Override
    public boolean opensTo(Caller caller) {
        return false;
    }

    @Override
    public Optional<String> resource(String reference) {
        return Optional.empty();
    }

    @Override
    public Map<String, String> references(String office, Set<String> resources) {
        return Map.of();
    }

    @Override
    public Optional<String> reason(String resource, Sealed reason) {
        return Optional.empty();
    }
}
