package org.hamroh.contracts;

import java.util.UUID;

/**
 * What happens to an entry of the directory of those who help migrants. The event key is the entry. Nothing in it is about a person.
 *
 * <p>The JSON of each event is fixed by the schema {@code schemas/<type>.json} beside this class.
 */
@EventFamily(topic = "hamroh.information.providers", source = "/information")
public sealed interface ProviderEvent extends DomainEvent {

    /** The entry, a UUID of version 7. */
    UUID provider();

    /** Its name in addresses, for example {@code embassy-tj-moscow}. */
    String slug();

    /**
     * Readers see it, or see it changed.
     *
     * @param kind state, international, ngo or private
     */
    @EventType("org.hamroh.information.provider.listed.v1")
    record Listed(UUID provider, String slug, String kind) implements ProviderEvent {}

    /** Readers see it no longer. */
    @EventType("org.hamroh.information.provider.unlisted.v1")
    record Unlisted(UUID provider, String slug) implements ProviderEvent {}

    /**
     * It can take more people than before, or fewer.
     *
     * @param capacity open, waiting_list, closed or unknown
     */
    @EventType("org.hamroh.information.provider.capacity-changed.v1")
    record CapacityChanged(UUID provider, String slug, String capacity) implements ProviderEvent {}
}
