package org.hamroh.portal.workspace;

import java.util.List;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.upstream.ServiceProblem;

/** What a form says when the service did not carry out its command. */
public final class Refused {
    private Refused() {}

    /**
     * The problems of the fields; where the service names none, its sentence at the given field.
     *
     * @throws ServiceProblem again, where it gave no sentence to show beside what was typed
     */
    public static FormProblems problems(ServiceProblem e, String field) {
        if (!e.fields().isEmpty()) {
            return new FormProblems(e.fields());
        }
        if (e.detail().isEmpty()) {
            throw e;
        }
        return new FormProblems(List.of(new ServiceProblem.FieldProblem(field, e.key(), e.detail())));
    }
}
