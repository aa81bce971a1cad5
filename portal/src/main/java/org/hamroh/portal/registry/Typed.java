package org.hamroh.portal.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.registry.RegistryClient.Agreement;
import org.hamroh.portal.registry.RegistryClient.Entry;
import org.jspecify.annotations.Nullable;

/** Between an entry of the registry and the fields of its forms. */
final class Typed {
    private Typed() {}

    /** An entry as the service takes it. */
    static Map<String, Object> body(Entry entry) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", entry.id());
        body.put("kind", entry.kind());
        body.put("names", entry.names());
        put(body, "address", entry.address());
        put(body, "contacts", entry.contacts());
        body.put("places", entry.places());
        body.put("agreements", new ArrayList<>(entry.agreements()));
        put(body, "endedOn", entry.endedOn());
        return body;
    }

    /** The fields of the form of an entry, over what the entry says beside them. */
    static Map<String, Object> over(Map<String, Object> body, Map<String, String> typed) {
        var names = new LinkedHashMap<String, String>();
        for (Language language : Language.values()) {
            names.put(language.code(), text(typed, "name-" + language.code()));
        }
        body.put("names", names);
        putText(body, "address", text(typed, "address"));
        var contacts = new LinkedHashMap<String, Object>();
        for (String field : List.of("phone", "email", "website")) {
            putText(contacts, field, text(typed, field));
        }
        body.remove("contacts");
        if (!contacts.isEmpty()) {
            body.put("contacts", contacts);
        }
        body.put("places", codes(text(typed, "places")));
        return body;
    }

    /** The form of an entry as it is. */
    static Map<String, String> of(Entry entry) {
        var typed = new LinkedHashMap<String, String>();
        entry.names().forEach((language, name) -> typed.put("name-" + language, name));
        typed.put("kind", entry.kind());
        typed.put("address", orNothing(entry.address()));
        var contacts = entry.contacts();
        if (contacts != null) {
            typed.put("phone", orNothing(contacts.phone()));
            typed.put("email", orNothing(contacts.email()));
            typed.put("website", orNothing(contacts.website()));
        }
        typed.put("places", String.join(", ", entry.places()));
        return typed;
    }

    /** An agreement as the service takes it; its parties are the office and the body. */
    static Map<String, Object> agreement(Map<String, String> typed, String file) {
        var agreement = new LinkedHashMap<String, Object>();
        agreement.put("parties", List.of());
        agreement.put("territory", codes(text(typed, "territory")));
        agreement.put("from", text(typed, "from"));
        putText(agreement, "until", text(typed, "until"));
        agreement.put("document", text(typed, "document"));
        putText(agreement, "file", file);
        return agreement;
    }

    /** The form of an agreement as it is. */
    static Map<String, String> of(Agreement agreement) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("territory", String.join(", ", agreement.territory()));
        typed.put("from", agreement.from().toString());
        typed.put("until", agreement.until() == null ? "" : agreement.until().toString());
        typed.put("document", agreement.document());
        typed.put("file", orNothing(agreement.file()));
        return typed;
    }

    /** Codes of places as they are typed: separated by commas or spaces, in any case. */
    static List<String> codes(String typed) {
        return Arrays.stream(typed.toUpperCase(Locale.ROOT).split("[,;\\s]+"))
                .filter(code -> !code.isBlank())
                .distinct()
                .toList();
    }

    static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void putText(Map<String, Object> body, String field, String text) {
        if (text.isEmpty()) {
            body.remove(field);
        } else {
            body.put(field, text);
        }
    }

    private static void put(Map<String, Object> body, String field, @Nullable Object value) {
        if (value != null) {
            body.put(field, value);
        }
    }
}
