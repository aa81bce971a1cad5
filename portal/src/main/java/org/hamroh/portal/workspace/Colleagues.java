package org.hamroh.portal.workspace;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hamroh.portal.upstream.ServiceProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The officers of the reader's own office, so that pages show names where services know ids. */
@Component
public class Colleagues {
    private static final String OFFICERS = "ombudsman.officer,ombudsman.head";

    static final Names NOBODY = new Names(List.of(), false);

    private final ColleaguesClient client;

    Colleagues(ColleaguesClient client) {
        this.client = client;
    }

    /** @param id as services know the person */
    public record Person(String id, String name) {}

    /**
     * Those who work in the office now.
     *
     * @param people in the order of names
     * @param away whether identity did not answer
     */
    public record Names(List<Person> people, boolean away) {
        /** The name; nothing for somebody who does not work here any more. */
        public @Nullable String of(@Nullable String id) {
            return person(id).map(Person::name).orElse(null);
        }

        public Optional<Person> person(@Nullable String id) {
            return people.stream().filter(each -> Objects.equals(each.id(), id)).findFirst();
        }

        /** All but these. */
        public List<Person> without(List<String> ids) {
            return people.stream().filter(each -> !ids.contains(each.id())).toList();
        }
    }

    /** Nobody where identity does not answer or may not tell the reader: names are an ornament, a case is not. */
    public Names names() {
        try {
            return new Names(client.colleagues(OFFICERS).items(), false);
        } catch (ServiceProblem e) {
            return new Names(List.of(), e.unavailable());
        }
    }
}
