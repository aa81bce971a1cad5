package org.hamroh.portal;

import java.io.IOException;
import java.util.Set;
import org.hamroh.kernel.testing.TranslationRules;

/** Every sentence of the portal is there in five languages, used, and really translated. */
class PortalTranslationTest extends TranslationRules {
    PortalTranslationTest() throws IOException {
        super(
                Set.of(
                        "category.",
                        "stage.",
                        "ground.",
                        "body.",
                        "own.",
                        "statistics.column.",
                        "statistics.dimension-",
                        "answer.",
                        "outcome.",
                        "advice.",
                        "calculator.field.",
                        "health.",
                        "calculator.hint.",
                        "calculator.every.",
                        "calculator.method.",
                        "language.",
                        "currency.",
                        "region.",
                        "month.of.",
                        "month.name.",
                        "trouble.",
                        "follow-up.said-",
                        "follow-up.closed",
                        "follow-up.expired",
                        "complaint.from",
                        "complaint.until",
                        "admin.",
                        "events.",
                        "keeping.done-",
                        "editing.show-",
                        "editing.standing.",
                        "editing.done-",
                        "editing.move-",
                        "guide.stage.",
                        "help.capacity.",
                        "help.cost.",
                        "help.experience-",
                        "help.kind.",
                        "help.need.",
                        "help.serves.",
                        "guide.why-",
                        "audit.",
                        "behalf.",
                        "referral.",
                        "registry.",
                        "reissue.",
                        "loans.",
                        "desk.",
                        "deed.",
                        "people.",
                        "template.",
                        "workspace."),
                Set.of(
                        "welcome.title",
                        "calculator.number",
                        "health.number",
                        "health.percent",
                        "site.name",
                        "site.title",
                        "admin.role.admin",
                        "workspace.page-title",
                        "region.kg-gb",
                        "region.tj-du"));
    }

    /** The name under which a session remembers whether its officer has a caseload. */
    @Override
    protected boolean isFileOrProperty(String literal) {
        return literal.equals("workspace.has-caseload")
                || literal.matches("health\\.(coordinator|recorder)")
                || super.isFileOrProperty(literal);
    }
}
