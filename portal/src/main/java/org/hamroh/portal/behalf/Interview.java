package org.hamroh.portal.behalf;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamroh.portal.complaint.ComplaintClient;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a counsellor typed, as one form carries it from page to page; the portal itself keeps nothing. */
final class Interview {
    static final List<String> LINES = List.of(
            "channel",
            "interviewedOn",
            "reads",
            "category",
            "country",
            "region",
            "place",
            "employer",
            "from",
            "until",
            "amount",
            "currency",
            "narrative",
            "request",
            "name",
            "phone",
            "email",
            "contactMe",
            "shareWithCounterpart",
            "useInStatistics");
    private static final String UPLOAD = "upload";

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<Scan> scans = new ArrayList<>();

    /** A file that waits at the service, with the right to claim it. */
    record Scan(String id, String key, String name) {
        static Scan of(ComplaintClient.Upload upload) {
            return new Scan(upload.id(), upload.key(), upload.name());
        }

        static @Nullable Scan read(String line) {
            String[] parts = line.split("\\|", 3);
            return parts.length == 3 ? new Scan(parts[0], parts[1], parts[2]) : null;
        }

        /** As the form carries it. */
        public String line() {
            return id + "|" + key + "|" + name;
        }
    }

    Interview(MultiValueMap<String, String> form) {
        LINES.forEach(field -> typed.put(field, first(form, field)));
        List<String> dropped = form.getOrDefault("drop", List.of());
        for (String line : form.getOrDefault(UPLOAD, List.of())) {
            Scan scan = Scan.read(line);
            if (scan != null && !dropped.contains(scan.id())) {
                scans.add(scan);
            }
        }
    }

    void add(Scan scan) {
        scans.add(scan);
    }

    public Map<String, String> typed() {
        return typed;
    }

    public List<Scan> scans() {
        return List.copyOf(scans);
    }

    /** A day as typed; null when it is none. */
    public @Nullable LocalDate day(String field) {
        try {
            return LocalDate.parse(value(field));
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    public boolean agrees(String consent) {
        return !value(consent).isEmpty();
    }

    /** As the service takes it; it alone knows what is right. */
    Map<String, Object> body() {
        var complaint = new LinkedHashMap<String, Object>();
        for (String field : List.of(
                "category", "country", "region", "place", "employer", "from", "until", "narrative", "request")) {
            put(complaint, field, value(field));
        }
        put(complaint, "language", value("reads"));
        if (!value("amount").isEmpty()) {
            complaint.put("amountOwed", Map.of("amount", value("amount"), "currency", value("currency")));
        }
        var contact = new LinkedHashMap<String, Object>();
        for (String field : List.of("name", "phone", "email")) {
            put(contact, field, value(field));
        }
        if (!contact.isEmpty()) {
            complaint.put("contact", contact);
        }
        complaint.put(
                "consents",
                Map.of(
                        "contactMe", agrees("contactMe"),
                        "shareWithCounterpart", agrees("shareWithCounterpart"),
                        "useInStatistics", agrees("useInStatistics")));
        complaint.put(
                "uploads",
                scans.stream()
                        .map(scan -> Map.of("id", scan.id(), "key", scan.key()))
                        .toList());
        var interview = new LinkedHashMap<String, Object>();
        interview.put("complaint", complaint);
        put(interview, "channel", value("channel"));
        put(interview, "interviewedOn", value("interviewedOn"));
        return interview;
    }

    /** The field of this form for one of the service. */
    static String field(String service) {
        String inner = service.replaceFirst("^complaint\\.", "");
        return switch (inner) {
            case "language" -> "reads";
            case "amountOwed.amount", "amountOwed" -> "amount";
            case "amountOwed.currency" -> "currency";
            case "contact", "contact.name" -> "name";
            case "contact.phone" -> "phone";
            case "contact.email" -> "email";
            case "consents.contactMe" -> "contactMe";
            default -> inner;
        };
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    private static void put(Map<String, Object> into, String field, String value) {
        if (!value.isEmpty()) {
            into.put(field, value);
        }
    }

    static String first(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }
}
