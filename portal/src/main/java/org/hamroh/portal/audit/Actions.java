package org.hamroh.portal.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may stand in the audit of each service and has a name in the reader's language; anything else is shown by its code. */
final class Actions {
    private static final List<String> EVERYWHERE =
            words("event.redrive event.redrive-all event.discard audit-read audit-export");

    private static final Map<String, List<String>> OWN = Map.of("ombudsman", words("""
            complaint-read complaint-file complaint-message complaint-break-glass complaint-change complaint-review
            complaint-admit complaint-refuse complaint-investigate complaint-ask complaint-ask_body complaint-resume
            complaint-refer complaint-resolve complaint-close complaint-confirm complaint-send_back complaint-reopen
            complaint-assigned complaint-handed_over complaint-conflict_declared complaint-receipt_reissued complaint-file-on-behalf complaint-forget
            caseload-list caseload-search
            referral.draft referral.change referral.send referral.receive referral.accept referral.refuse referral.answer
            referral.recall referral.read referral.file.read referral.letter.read
            counterpart.add counterpart.change break-glass-list break-glass-seen master-key-rotate master-key-retire
            """), "identity", words("""
            sign-in.accepted sign-in.refused second-factor.enrolled second-factor.proved recovery-code.used
            recovery-codes.renewed refresh-token.reused terms.accepted password.changed session.ended session.ended-others
            passkey.added passkey.removed
            person.find person.one person.invite person.assign person.link person.suspend person.resume person.hand-over
            person-session.of person-session.end person-session.end-all
            organisation.find organisation.one organisation.found organisation.rename organisation.suspend organisation.resume
            api-client.find api-client.one api-client.register api-client.change-secret api-client.suspend api-client.resume
            key.all key.rotate
            """));

    /** All that have a name. */
    static final Set<String> ALL = Stream.concat(
                    EVERYWHERE.stream(), OWN.values().stream().flatMap(List::stream))
            .collect(Collectors.toUnmodifiableSet());

    private Actions() {}

    /** What is offered to search for; of the first service where nobody has chosen. */
    static List<String> of(@Nullable String service) {
        List<String> own = OWN.getOrDefault(service == null ? "ombudsman" : service, List.of());
        return Stream.concat(own.stream(), EVERYWHERE.stream()).toList();
    }

    private static List<String> words(String list) {
        return List.of(list.strip().split("\\s+"));
    }
}
