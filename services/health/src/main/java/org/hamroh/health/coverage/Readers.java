package org.hamroh.health.coverage;

import java.util.Set;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;

/** Who reads figures: the programme whole, its partners without small ones. Nobody reads persons here. */
final class Readers {
    private static final Set<String> PROGRAMME = Set.of("health-ministry", "health-centre");

    private Readers() {}

    /** Coordinators of the ministry and of the centres: they approve, set targets and see figures of any size. */
    static boolean leads(Caller caller) {
        return caller.has("health.coordinator") && PROGRAMME.contains(caller.organisationType());
    }

    /** Members of the coordination group: they see no figure below five. */
    private static boolean partner(Caller caller) {
        return caller.has("coordination.member", "coordination.secretary")
                && caller.organisationType().equals("coordination");
    }

    /** @throws Refusal 403 for whoever is neither */
    static void require(Caller caller) {
        if (!leads(caller) && !partner(caller)) {
            throw Refusal.forbidden();
        }
    }

    /** @throws Refusal 403 for others than coordinators of the programme */
    static void requireLead(Caller caller) {
        if (!leads(caller)) {
            throw Refusal.forbidden();
        }
    }
}
