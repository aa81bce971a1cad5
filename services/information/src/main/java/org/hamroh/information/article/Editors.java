package org.hamroh.information.article;

import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;

/** Who may do what with articles: editors everything, translators what concerns a translation; both at the platform's office. */
final class Editors {
    private static final String EDITOR = "content.editor";

    private Editors() {}

    /** @throws Refusal 403 */
    static void requireReader(Caller caller) {
        caller.require(EDITOR, "content.translator");
        requireOffice(caller);
    }

    /** @throws Refusal 403 */
    static void requireEditor(Caller caller) {
        caller.require(EDITOR);
        requireOffice(caller);
    }

    static boolean isEditor(Caller caller) {
        return caller.has(EDITOR);
    }

    private static void requireOffice(Caller caller) {
        if (!caller.organisationType().equals("platform")) {
            throw Refusal.forbidden();
        }
    }
}
