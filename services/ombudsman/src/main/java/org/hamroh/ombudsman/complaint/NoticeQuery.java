package org.hamroh.ombudsman.complaint;

import java.util.Optional;
import java.util.UUID;
import org.hamroh.kernel.text.Language;
import org.springframework.stereotype.Component;

/** Says whom to tell that there is news in a case, at the moment of telling. */
@Component
public class NoticeQuery {
    private final Complaints complaints;
    private final CaseReading reading;

    NoticeQuery(Complaints complaints, CaseReading reading) {
        this.complaints = complaints;
        this.reading = reading;
    }

    /**
     * Who wants to be told.
     *
     * @param channel code of the channel
     */
    public record Addressee(String channel, String address, Language language) {
        /** Says nothing of whom. */
        @Override
        public String toString() {
            return "Addressee[" + channel + "]";
        }
    }

    /** Nobody, if the complainant did not ask for it, no longer wants it, or was forgotten. */
    public Optional<Addressee> addressee(UUID complaint) {
        return complaints.findById(complaint).flatMap(one -> {
            var notice = one.notice();
            var address = notice == null ? null : reading.of(one).open(Notice.ADDRESS, notice.address());
            return notice == null || address == null
                    ? Optional.<Addressee>empty()
                    : Optional.of(new Addressee(
                            notice.channel(),
                            address,
                            Language.of(one.statement().language()).orElse(Language.TG)));
        });
    }

    /** The reference of a case, safe to say aloud. */
    public Optional<String> reference(UUID complaint) {
        return complaints.findById(complaint).map(one -> one.reference().toString());
    }
}
