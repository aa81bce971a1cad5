package org.hamroh.ombudsman.search;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a text is found by: the beginning of each of its words, five letters long, so that a word is found in whatever form it
 * stands ("зарплата", "зарплату"). Case, accents and the letters that a Russian keyboard lacks make no difference (музди меҳнат,
 * музди мехнат). A number, such as one of a telephone, counts whole.
 */
final class WordBeginnings {
    private static final int LETTERS = 5;
    private static final int SHORTEST = 2;
    private static final int MOST_DIGITS = 20;
    /** A letter of three pages has about a thousand; more would only feed an index with noise. */
    private static final int MOST = 2000;

    private static final Map<Integer, Integer> PLAIN = Map.ofEntries(
            Map.entry((int) 'ғ', (int) 'г'),
            Map.entry((int) 'қ', (int) 'к'),
            Map.entry((int) 'ҳ', (int) 'х'),
            Map.entry((int) 'ҷ', (int) 'ч'),
            Map.entry((int) 'ң', (int) 'н'),
            Map.entry((int) 'ө', (int) 'о'),
            Map.entry((int) 'ү', (int) 'у'));

    private WordBeginnings() {}

    static Set<String> of(String text) {
        String folded = fold(text);
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(folded);
        Set<String> found = new LinkedHashSet<>();
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE && found.size() < MOST; to = words.next()) {
            String word = folded.substring(from, to);
            if (word.codePoints().anyMatch(Character::isLetterOrDigit) && word.length() >= SHORTEST) {
                found.add(beginning(word));
            }
            from = to;
        }
        return found;
    }

    /** Small letters without marks: ӣ, ӯ, й and ё lose theirs when decomposed, the others have none that could be taken off. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK && !isApostrophe(letter))
                .forEach(letter -> folded.appendCodePoint(PLAIN.getOrDefault(letter, letter)));
        return folded.toString();
    }

    /** Uzbek is written with any of these, or none: o‘zbek, o'zbek, ozbek. */
    private static boolean isApostrophe(int letter) {
        return letter == '\'' || letter == '‘' || letter == '’' || letter == 'ʻ' || letter == 'ʼ' || letter == '`';
    }

    private static String beginning(String word) {
        boolean number = word.codePoints().allMatch(Character::isDigit);
        int length = Math.min(word.codePointCount(0, word.length()), number ? MOST_DIGITS : LETTERS);
        return word.substring(0, word.offsetByCodePoints(0, length));
    }
}
