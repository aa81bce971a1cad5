package org.hamroh.portal.workspace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A decision that an officer makes on a page of its own: how the service calls it, and what it asks. */
enum OfficeMove {
    REVIEW("review"),
    ADMIT("admission"),
    REFUSE("refusal", "ground", "explanation", "advice"),
    INVESTIGATE("investigation"),
    ASK("question", "text"),
    ASK_BODY("body-question", "body", "name"),
    RESUME("resumption"),
    RESOLVE("resolution", "outcome", "paid", "body", "answer", "explanation"),
    CLOSE("closing", "outcome", "paid", "body", "answer", "explanation"),
    CONFIRM("confirmation"),
    SEND_BACK("return", "reason"),
    REOPEN("reopening", "reason");

    private final String step;
    private final List<String> fields;

    OfficeMove(String step, String... fields) {
        this.step = step;
        this.fields = List.of(fields);
    }

    /** As the service names it among the allowed moves. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in addresses and keys of words. */
    public String path() {
        return code().replace('_', '-');
    }

    String step() {
        return step;
    }

    static Optional<OfficeMove> at(String path) {
        for (OfficeMove move : values()) {
            if (move.path().equals(path)) {
                return Optional.of(move);
            }
        }
        return Optional.empty();
    }

    /** Those that the service offers, in the order in which work goes on. */
    static List<OfficeMove> among(List<String> allowed) {
        List<OfficeMove> offered = new ArrayList<>(List.of(values()));
        offered.removeIf(move -> !allowed.contains(move.code()));
        return offered;
    }

    /** What is asked in a case at this stage: a case that has its result is closed with it. */
    List<String> fields(String stage) {
        return this == CLOSE && stage.equals("resolved") ? List.of() : fields;
    }

    /** The field whose words a template may bring; empty where there is none. */
    String words() {
        return this == ASK ? "text" : fields.contains("explanation") ? "explanation" : "";
    }

    /** For what such a template is written. */
    String purpose() {
        return this == ASK ? "question" : "decision";
    }

    /** Everything of some length that was typed, so that none of it is lost when the decision cannot be made any more. */
    String typedWords(Map<String, String> typed) {
        return fields.stream()
                .filter(List.of("text", "explanation", "advice", "reason", "name")::contains)
                .map(field -> typed.getOrDefault(field, "").strip())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** What the service is sent: what was asked and typed, and nothing else. */
    Map<String, Object> decision(Map<String, String> typed) {
        Map<String, Object> decision = new HashMap<>();
        for (String field : fields) {
            String value = typed.getOrDefault(field, "").strip();
            if (field.equals("paid")) {
                String amount = typed.getOrDefault("paid.amount", "").strip();
                if (!amount.isEmpty()) {
                    decision.put("paid", Map.of("amount", amount, "currency", typed.getOrDefault("paid.currency", "")));
                }
            } else if (!value.isEmpty() || field.equals("explanation") || field.equals("reason")) {
                decision.put(field, value);
            }
        }
        return decision;
    }
}
