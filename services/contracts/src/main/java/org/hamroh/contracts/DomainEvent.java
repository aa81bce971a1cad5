package org.hamroh.contracts;

/**
 * A fact that one service tells the others. Implemented by the records nested in a sealed {@link EventFamily}.
 *
 * <p>An event carries ids, codes, places, times and sums; never a name, a contact, a narrative or a diagnosis. So a topic
 * may be kept for ever and replayed, and a person can still be forgotten. Codes are strings, so that a consumer can read an
 * event whose code was added after it was built.
 */
public interface DomainEvent {}
