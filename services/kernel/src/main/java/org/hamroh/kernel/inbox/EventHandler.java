package org.hamroh.kernel.inbox;

import org.hamroh.contracts.DomainEvent;
import org.hamroh.kernel.event.Received;

/**
 * What a service does with the events of one family. A bean of this type is subscribed to the family's topic, from its
 * beginning, with the service's name as the consumer group.
 */
public interface EventHandler<E extends DomainEvent> {
    Class<E> family();

    /**
     * Applies the event, so that a second time changes nothing: events come at least once, and those of one aggregate
     * nearly always in order. A failure of an engine is retried until it passes; any other is retried a few times and then
     * set aside as a dead letter, while the partition goes on.
     */
    void on(Received<E> received);
}
