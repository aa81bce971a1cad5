package org.hamroh.journeys;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The ways in which a text may lie in a file, a message or an answer without looking like itself. */
final class Forms {

    private Forms() {}

    /** Each form by its name; forms that are the same bytes stand once. */
    static Map<String, byte[]> of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        var all = new LinkedHashMap<String, byte[]>();
        all.put("plain", utf8);
        all.put("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE));
        all.put("UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE));
        String json = Api.JSON.writeValueAsString(text);
        all.put("JSON", ascii(json.substring(1, json.length() - 1)));
        all.put("JSON, every letter escaped", ascii(escaped(text, "\\u%04x")));
        all.put("JSON, in capitals", ascii(escaped(text, "\\u%04X")));
        all.put("HTML", ascii(escaped(text, "&#%d;")));
        all.put("HTML, hexadecimal", ascii(escaped(text, "&#x%x;")));
        String url = URLEncoder.encode(text, StandardCharsets.UTF_8);
        all.put("URL", ascii(url));
        all.put("URL, spaces as %20", ascii(url.replace("+", "%20")));
        all.put("URL, small letters", ascii(smallHex(url)));
        all.put("hexadecimal", ascii(HexFormat.of().formatHex(utf8)));
        for (int shift = 0; shift < 3; shift++) {
            String base64 = base64(utf8, shift);
            all.put("base64, " + shift + " before it", ascii(base64));
            all.put(
                    "base64 of addresses, " + shift + " before it",
                    ascii(base64.replace('+', '-').replace('/', '_')));
        }
        return all;
    }

    /** Those letters of the encoding that this text alone decides, whatever stands around it. */
    private static String base64(byte[] text, int shift) {
        byte[] shifted = new byte[shift + text.length];
        System.arraycopy(text, 0, shifted, shift, text.length);
        int first = (shift * 8 + 5) / 6;
        int last = shifted.length * 8 / 6;
        return Base64.getEncoder().withoutPadding().encodeToString(shifted).substring(first, last);
    }

    /** As careful writers put it: every letter outside ASCII as its number. */
    private static String escaped(String text, String pattern) {
        var out = new StringBuilder();
        text.chars().forEach(each -> out.append(each < 128 ? String.valueOf((char) each) : pattern.formatted(each)));
        return out.toString();
    }

    private static String smallHex(String url) {
        return Arrays.stream(url.split("(?=%)"))
                .map(part ->
                        part.startsWith("%") ? part.substring(0, 3).toLowerCase(Locale.ROOT) + part.substring(3) : part)
                .reduce("", String::concat);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
