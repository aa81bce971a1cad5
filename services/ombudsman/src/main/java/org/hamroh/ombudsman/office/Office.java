package org.hamroh.ombudsman.office;

import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;

/**
 * The office whose complaints these are.
 *
 * @param id of the organisation, for example {@code ombudsman-tj}
 */
public record Office(String id) {

    /** Whether the caller acts for the office in any of these roles. */
    public boolean has(Caller caller, String... anyOfRoles) {
        return caller.organisation().equals(id) && caller.has(anyOfRoles);
    }

    /** Whether the caller is an officer of the office. */
    public boolean hasOfficer(Caller caller) {
        return has(caller, "ombudsman.officer", "ombudsman.head");
    }

    /** @throws Refusal 403 if the caller is no officer of the office */
    public void requireOfficer(Caller caller) {
        if (!hasOfficer(caller)) {
            throw Refusal.forbidden();
        }
    }
}
