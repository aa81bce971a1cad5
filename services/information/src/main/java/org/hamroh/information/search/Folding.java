package org.hamroh.information.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * One spelling for all the ways in which a word may be typed: Cyrillic and Latin, Tajik with and without its own letters, Uzbek with
 * any apostrophe, Kyrgyz with and without ң, ө, ү. It loses what tells some words apart; a search wants that, a dictionary would not.
 */
final class Folding {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            to('а', "a"),
            to('б', "b"),
            to('в', "v"),
            to('г', "g"),
            to('ғ', "g"),
            to('д', "d"),
            to('е', "e"),
            to('ё', "e"),
            to('ж', "j"),
            to('з', "z"),
            to('и', "i"),
            to('й', "i"),
            to('ӣ', "i"),
            to('ы', "i"),
            to('к', "k"),
            to('қ', "k"),
            to('л', "l"),
            to('м', "m"),
            to('н', "n"),
            to('ң', "n"),
            to('о', "o"),
            to('ө', "o"),
            to('п', "p"),
            to('р', "r"),
            to('с', "s"),
            to('т', "t"),
            to('у', "u"),
            to('ӯ', "u"),
            to('ү', "u"),
            to('ў', "u"),
            to('ф', "f"),
            to('х', "h"),
            to('ҳ', "h"),
            to('ц', "ts"),
            to('ч', "ch"),
            to('ҷ', "j"),
            to('ш', "sh"),
            to('щ', "sh"),
            to('ъ', ""),
            to('ь', ""),
            to('э', "e"),
            to('ю', "iu"),
            to('я', "ia"),
            to('y', "i"),
            to('q', "k"),
            to('x', "h"),
            to('w', "v"));

    private Folding() {}

    static String fold(CharSequence word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var latin = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            String known = LETTERS.get(letter);
            if (known != null) {
                latin.append(known);
            } else if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
                latin.append(letter);
            } else {
                // Macrons and other marks fall away; what is no letter of ours at all does too.
                Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .chars()
                        .filter(each -> each >= 'a' && each <= 'z')
                        .forEach(each -> latin.append((char) each));
            }
        }
        return latin.toString()
                .replace("kh", "h")
                .replace("gh", "g")
                .replace("zh", "j")
                .replace("dj", "j")
                .replaceAll("c(?!h)", "k")
                .replaceAll("(.)\\1+", "$1");
    }

    private static Map.Entry<Character, String> to(char letter, String latin) {
        return Map.entry(letter, latin);
    }
}
