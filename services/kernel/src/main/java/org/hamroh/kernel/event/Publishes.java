package org.hamroh.kernel.event;

import java.util.List;
import org.hamroh.contracts.DomainEvent;

/** The event families a service raises; their topics are declared at start. */
public record Publishes(List<Class<? extends DomainEvent>> families) {
    @SafeVarargs
    public Publishes(Class<? extends DomainEvent>... families) {
        this(List.of(families));
    }
}
