package org.hamroh.health.screening;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The first three sounds of a name, the same however it is written: Ҷамшед, Джамшед, Жамшед, Jamshed, Dzhamshed and جمشید are all
 * {@code JMW} (W stands for sh, C for ch); Ёқуб, Yoqub and Yakub {@code AKB}. Vowels count only at the beginning, and there all alike, because nothing is written
 * in so many ways; letters that one script has and another lacks (ҳ х, қ к, ғ г, ҷ ж дж) are one sound; doubled ones are one.
 *
 * <p>ICU spells other scripts in Latin letters. Its own rules leave ҷ and ҳ as they are, so Cyrillic goes by a table here. Names
 * that are different names in two languages (Муҳаммад, Магомед) stay different.
 */
final class NameSounds {
    private static final int SOUNDS = 3;
    private static final char VOWEL = 'A';
    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final String CYRILLIC_VOWELS = "аяэеёоуюиыіӣӯүө";
    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ғ', "g"),
            Map.entry('д', "d"),
            Map.entry('ж', "j"),
            Map.entry('җ', "j"),
            Map.entry('ҷ', "j"),
            Map.entry('з', "z"),
            Map.entry('й', ""),
            Map.entry('к', "k"),
            Map.entry('қ', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('ң', "n"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('ф', "f"),
            Map.entry('х', "h"),
            Map.entry('ҳ', "h"),
            Map.entry('ц', "s"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "sh"),
            Map.entry('ъ', ""),
            Map.entry('ь', ""));

    private NameSounds() {}

    /** Three letters, filled up with X; empty if nothing in the name sounds. */
    static String of(String name) {
        String sounds = sounds(latin(firstWord(name)));
        if (sounds.isEmpty()) {
            return "";
        }
        return (sounds + "XXX").substring(0, SOUNDS);
    }

    private static String firstWord(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        // An apostrophe, in all its forms, belongs to the letter before it and changes its sound only in a way others
        // do not write.
        return plain.replaceAll("[\\u0027\\u0060\\u00b4\\u02b9\\u02bb\\u02bc\\u2018\\u2019\\u201b]", "")
                .split("[^\\p{L}\\p{M}]+", 2)[0];
    }

    private static String latin(String word) {
        StringBuilder out = new StringBuilder();
        for (char each : word.toCharArray()) {
            if (CYRILLIC_VOWELS.indexOf(each) >= 0) {
                out.append('a');
            } else {
                out.append(CYRILLIC.getOrDefault(each, String.valueOf(each)));
            }
        }
        return TO_LATIN.transliterate(out.toString());
    }

    private static String sounds(String latin) {
        String one = latin.replaceAll("dzh|dj|zh", "j")
                .replaceAll("kh|x", "h")
                .replace("gh", "g")
                .replace("ph", "f")
                .replace("ch", "1")
                .replaceAll("shch|sh", "2")
                .replace("tc", "s")
                .replace("ts", "s")
                .replaceAll("ck|q|c", "k")
                .replace('w', 'v')
                .replaceAll("^[aeiouy]+", "0")
                .replaceAll("[aeiouy]", "")
                .replaceAll("[^a-z0-2]", "")
                .replaceAll("(.)\\1+", "$1")
                // d before j is how other alphabets write the one sound
                .replace("dj", "j");
        return one.replace('0', VOWEL).replace('1', 'c').replace('2', 'w').toUpperCase(Locale.ROOT);
    }
}
