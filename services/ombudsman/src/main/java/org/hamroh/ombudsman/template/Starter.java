package org.hamroh.ombudsman.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hamroh.kernel.text.Language;
import org.hamroh.ombudsman.template.Template.Purpose;

/** The templates that Hamroh brings, from {@code templates/*.properties}: keys are {@code purpose.slug.name} and {@code .text}. */
final class Starter {
    private final Map<Language, Properties> words;

    private Starter(Map<Language, Properties> words) {
        this.words = words;
    }

    /** @throws IOException if a file is missing or unreadable */
    static Starter read() throws IOException {
        var words = new TreeMap<Language, Properties>();
        for (var language : Language.values()) {
            var one = new Properties();
            try (InputStream in =
                    Starter.class.getResourceAsStream("/templates/starter_" + language.code() + ".properties")) {
                if (in == null) {
                    throw new IOException("no templates in " + language.code());
                }
                one.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            words.put(language, one);
        }
        return new Starter(words);
    }

    Map<Language, Properties> words() {
        return words;
    }

    /** The same ids whenever and wherever they are made, so that none is made twice. */
    List<Template> templates(String office, Instant at) {
        var slugs = new TreeSet<String>();
        words.values()
                .forEach(each ->
                        each.stringPropertyNames().forEach(key -> slugs.add(key.substring(0, key.lastIndexOf('.')))));
        var all = new ArrayList<Template>();
        for (var slug : slugs) {
            var purpose = Purpose.valueOf(slug.substring(0, slug.indexOf('.')).toUpperCase(java.util.Locale.ROOT));
            var id = UUID.nameUUIDFromBytes((office + "/" + slug).getBytes(StandardCharsets.UTF_8));
            all.add(Template.of(
                    id, office, purpose, new Edition(1, each(slug + ".name"), each(slug + ".text"), null, at), null));
        }
        return all;
    }

    private Map<String, String> each(String key) {
        var all = new TreeMap<String, String>();
        words.forEach((language, texts) -> all.put(language.code(), texts.getProperty(key, "")));
        return all;
    }
}
