package org.hamroh.ombudsman.search;

import java.util.Collection;
import java.util.List;

/**
 * Turns words into numbers that can be compared and not read. The same word gives the same number within one office, so that it
 * can be looked up; without the key nobody can tell which word it was.
 *
 * <p>What it does give away to whoever holds the database without the key: that two cases of an office share a word, and how
 * many words a case has. To whoever holds the key too: whether a given word stands in a case. It holds neither the order of
 * the words nor their endings, so no text can be put together again. The entry of a case that is forgotten is removed.
 */
@FunctionalInterface
interface BlindIndex {
    List<Long> numbers(String office, Collection<String> words);
}
