package org.hamroh.kernel.inbox;

import org.hamroh.contracts.DomainEvent;
import org.hamroh.kernel.event.EventCodec;

/**
 * The topics by which one service hears others: each family's own topic, and for that topic the service's retry topic (what
 * is sent round again, without troubling other consumers) and dead-letter topic.
 */
record ConsumerTopics(String service) {
    String of(Class<? extends DomainEvent> family) {
        return EventCodec.family(family).topic();
    }

    String retryFor(String topic) {
        return topic.endsWith(retrySuffix()) ? topic : topic + retrySuffix();
    }

    String deadLettersFor(String topic) {
        String main = topic.endsWith(retrySuffix())
                ? topic.substring(0, topic.length() - retrySuffix().length())
                : topic;
        return main + "." + service + ".dead-letters";
    }

    /** The consumer group that keeps the dead letters. */
    String deadLettersGroup() {
        return service + ".dead-letters";
    }

    private String retrySuffix() {
        return "." + service + ".retry";
    }
}
