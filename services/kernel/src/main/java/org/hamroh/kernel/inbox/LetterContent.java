package org.hamroh.kernel.inbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hamroh.contracts.DomainEvent;
import org.hamroh.kernel.event.EventCodec;
import org.hamroh.kernel.event.Received;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a dead letter: an event that can be read, since events carry only ids, codes, places, times and sums.
 * Of anything else nobody knows what it says, so it is not shown.
 */
final class LetterContent {
    private final Map<String, Class<? extends DomainEvent>> families;

    LetterContent(ConsumerTopics topics, List<EventHandler<?>> handlers) {
        this.families = handlers.stream()
                .collect(Collectors.toMap(
                        handler -> topics.of(handler.family()), EventHandler::family, (first, same) -> first));
    }

    /** The event as JSON; null if it cannot be read. */
    @Nullable
    String of(DeadLetter letter) {
        Class<? extends DomainEvent> family = families.entrySet().stream()
                .filter(each ->
                        letter.topic().equals(each.getKey()) || letter.topic().startsWith(each.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        byte[] value = letter.value();
        if (family == null || value == null) {
            return null;
        }
        ConsumerRecord<String, byte[]> message =
                new ConsumerRecord<>(letter.topic(), 0, 0, letter.key() == null ? "" : letter.key(), value);
        letter.headers().forEach(header -> message.headers().add(header.name(), header.value()));
        try {
            Received<?> received = EventCodec.read(message, family);
            return received == null ? null : EventCodec.json(received.event());
        } catch (EventCodec.Unreadable notAnEvent) {
            return null;
        }
    }
}
