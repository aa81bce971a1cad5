package org.hamroh.portal.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services that keep an audit. The first is shown where nobody has chosen. */
record AuditSources(Map<String, AuditClient> clients) {
    AuditClient of(@Nullable String service) {
        AuditClient chosen = service == null ? null : clients.get(service);
        return chosen == null ? clients.values().iterator().next() : chosen;
    }

    List<String> names() {
        return List.copyOf(clients.keySet());
    }
}
