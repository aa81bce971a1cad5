package org.hamroh.portal.site;

import java.util.List;
import java.util.Optional;
import org.hamroh.portal.upstream.ServiceProblem.FieldProblem;

/**
 * What is wrong in a form: listed at its head and again at each field.
 *
 * @param list the problems, in the order of the fields
 */
public record FormProblems(List<FieldProblem> list) {

    /** Nothing is wrong. */
    public static final FormProblems NONE = new FormProblems(List.of());

    /** One problem with one field, its sentence already translated. */
    public static FormProblems of(String field, String message) {
        return new FormProblems(List.of(new FieldProblem(field, "", message)));
    }

    public boolean any() {
        return !list.isEmpty();
    }

    /** The sentence for a field or anything inside it. */
    public Optional<String> at(String field) {
        return list.stream()
                .filter(p -> p.field().equals(field) || p.field().startsWith(field + "."))
                .map(FieldProblem::message)
                .findFirst();
    }
}
