package org.hamroh.portal.complaint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pages of the complaint, in order: one thing each. */
enum Step {
    CATEGORY(List.of("category"), List.of("category")),
    COUNTRY(List.of("country", "countryOther"), List.of("country")),
    PLACE(List.of("region", "place"), List.of("region", "place")),
    EMPLOYER(List.of("employer"), List.of("employer")),
    DATES(
            List.of("from.day", "from.month", "from.year", "until.day", "until.month", "until.year"),
            List.of("from", "until")),
    AMOUNT(List.of("amountOwed.amount", "amountOwed.currency"), List.of("amountOwed")),
    NARRATIVE(List.of("narrative"), List.of("narrative")),
    REQUEST(List.of("request"), List.of("request")),
    FILES(List.of(), List.of("uploads")),
    CONTACT(
            List.of("identity", "contact.name", "contact.phone", "contact.email", "notice.address"),
            List.of("contact", "notice")),
    CONSENTS(
            List.of("consents.contactMe", "consents.shareWithCounterpart", "consents.useInStatistics"),
            List.of("consents")),
    CHECK(List.of(), List.of());

    private final List<String> inputs;
    private final List<String> fields;

    Step(List<String> inputs, List<String> fields) {
        this.inputs = inputs;
        this.fields = fields;
    }

    /** The names of the page's inputs. */
    List<String> inputs() {
        return inputs;
    }

    /** The fields of the complaint that the page fills, as the service names them. */
    List<String> fields() {
        return fields;
    }

    /** The last segment of the page's address. */
    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether somebody with these answers is asked this at all. */
    boolean applies(Draft draft) {
        return this != AMOUNT || "unpaid_wages".equals(draft.answers().get("category"));
    }

    /** The next page for somebody with these answers. */
    Step after(Draft draft) {
        return Arrays.stream(values())
                .skip(ordinal() + 1L)
                .filter(s -> s.applies(draft))
                .findFirst()
                .orElse(CHECK);
    }

    /** Where somebody goes on who came back to change this answer: to a question that hangs on it, else to the check. */
    Step afterChange(Draft draft) {
        boolean owed =
                this == CATEGORY && AMOUNT.applies(draft) && !draft.answers().containsKey("amountOwed.amount");
        return owed ? AMOUNT : this == COUNTRY ? PLACE : CHECK;
    }

    /** Where "back" leads; empty on the first page. */
    Optional<Step> before(Draft draft) {
        return Arrays.stream(values())
                .limit(ordinal())
                .filter(s -> s.applies(draft))
                .reduce((a, b) -> b);
    }

    /** The page that asks for a field of the complaint. */
    static Step asking(String field) {
        return Arrays.stream(values())
                .filter(s -> s.fields.stream().anyMatch(f -> field.equals(f) || field.startsWith(f + ".")))
                .findFirst()
                .orElse(CHECK);
    }

    static Optional<Step> of(String path) {
        return Arrays.stream(values()).filter(s -> s.path().equals(path)).findFirst();
    }
}
