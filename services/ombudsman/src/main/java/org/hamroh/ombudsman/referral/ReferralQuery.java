package org.hamroh.ombudsman.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.ombudsman.complaint.CaseReferrals;
import org.hamroh.ombudsman.complaint.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Pages of what an office sent and of what a counterpart received, the latest first, and what a complainant sees of it. */
@Component
class ReferralQuery implements CaseReferrals {
    private static final int MOST = 100;

    private final MongoTemplate mongo;
    private final Referrals referrals;
    private final Opening opening;

    ReferralQuery(MongoTemplate mongo, Referrals referrals, Opening opening) {
        this.mongo = mongo;
        this.referrals = referrals;
        this.opening = opening;
    }

    /** What is asked for; null leaves open. */
    record Asked(@Nullable String state, @Nullable String after, int size) {
        List<FieldError> errors() {
            boolean known = state == null
                    || state.isBlank()
                    || Coded.of(State.class, state).isPresent();
            boolean begins = after == null || after.isBlank() || last().isPresent();
            return known && begins && size >= 1 && size <= MOST
                    ? List.of()
                    : List.of(FieldError.of("state", "referral.filter.unknown"));
        }

        Optional<UUID> last() {
            try {
                return after == null || after.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(after));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** @throws Refusal 403 if the caller is no officer of an ombudsman */
    List<Referral> sent(Caller caller, Asked asked) {
        caller.require("ombudsman.officer", "ombudsman.head");
        if (!caller.organisationType().equals("ombudsman")) {
            throw Refusal.forbidden();
        }
        return page(caller, asked, Criteria.where("subject.office").is(caller.organisation()));
    }

    /** @throws Refusal 403 if the caller is no officer of a counterpart */
    List<Referral> received(Caller caller, Asked asked) {
        caller.require("counterpart.officer");
        if (!caller.organisationType().equals("counterpart")) {
            throw Refusal.forbidden();
        }
        return page(
                caller,
                asked,
                Criteria.where("subject.recipient")
                        .is(caller.organisation())
                        .and("sentAt")
                        .ne(null));
    }

    private List<Referral> page(Caller caller, Asked asked, Criteria whose) {
        ReferralDesk.check(asked.errors());
        Coded.of(State.class, asked.state())
                .ifPresent(state -> whose.and("state").is(state));
        if (!caller.places().isEmpty()) {
            whose.and("places").in(caller.places());
        }
        asked.last().ifPresent(last -> whose.and("_id").lt(last));
        return mongo.find(
                Query.query(whose).with(Sort.by(Sort.Direction.DESC, "_id")).limit(asked.size() + 1), Referral.class);
    }

    @Override
    public List<Handed> of(UUID complaint) {
        return referrals.ofComplaint(complaint).stream()
                .filter(each -> each.sentAt() != null)
                .map(this::handed)
                .toList();
    }

    private Handed handed(Referral referral) {
        var latest = referral.history().getLast();
        boolean decided = referral.state() == State.REFUSED || referral.state() == State.ANSWERED;
        return new Handed(
                referral.subject().kind().code(),
                referral.subject().names(),
                referral.state().code(),
                Optional.ofNullable(referral.sentAt()).orElseThrow(),
                referral.due(),
                referral.state().isWithRecipient() ? "recipient" : "office",
                latest.code(),
                decided ? opening.open(referral, Event.wordsField(referral.state()), latest.words()) : null);
    }
}
