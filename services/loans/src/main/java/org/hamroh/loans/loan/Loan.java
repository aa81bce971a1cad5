// Longer than 300 lines: the whole life of a loan, from the application to the last instalment.
package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.outbox.Aggregate;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.hamroh.loans.product.Offer;
import org.hamroh.loans.schedule.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A loan: who asked for it, who looked into it, who decided, and every movement of its money. What is owed is never stored as a
 * sum; it is told by the movements ({@link Ledger}). A step that is not allowed is refused with 409.
 */
@Document(Loan.COLLECTION)
@TypeAlias("loan")
@CompoundIndex(name = "facets", def = "{'lender': 1, 'facets': 1, '_id': -1}")
@CompoundIndex(name = "late", def = "{'lender': 1, 'standing.lateSince': 1, '_id': 1}")
@CompoundIndex(name = "due", def = "{'lender': 1, 'standing.nextDueOn': 1, '_id': 1}")
@CompoundIndex(name = "aging", def = "{'standing.nextDueOn': 1}")
@CompoundIndex(name = "number", def = "{'number': 1}", unique = true)
@CompoundIndex(name = "command", def = "{'command': 1}", unique = true)
@CompoundIndex(name = "receipt", def = "{'receipt': 1}", unique = true, sparse = true)
@CompoundIndex(name = "begun", def = "{'lender': 1, 'begunOn': 1, '_id': 1}")
final class Loan extends Aggregate {
    static final String COLLECTION = "loans";

    private final String lender;
    private final String command;
    private final String number;
    private final UUID product;
    private final int edition;
    private final Offer offer;
    private final String place;
    private final @Nullable String district;
    private final Sector sector;
    private final Sex sex;
    private final String language;
    private final BigDecimal asked;
    private final int askedRepayments;
    private final Profile profile;
    private final Instant appliedAt;
    private String officer;
    private State state;
    private @Nullable Sealed key;
    private Map<String, Sealed> words;
    private Set<Paper> papers = Set.of();
    private @Nullable Appraisal appraisal;
    private List<Vote> votes = List.of();
    private BigDecimal approved = BigDecimal.ZERO;
    private int repayments;
    private @Nullable String trainedOn;
    private @Nullable Proposal proposal;
    private List<Movement> movements = List.of();
    private List<Booking> bookings = List.of();
    private Standing standing = Standing.NONE;
    private List<Event> history = List.of();
    private List<String> facets = List.of();
    private @Nullable String begunOn;
    private @Nullable String receipt;
    private @Nullable Sealed receiptAnswer;

    private Loan(
            UUID id,
            String lender,
            String command,
            String number,
            UUID product,
            int edition,
            Offer offer,
            String place,
            @Nullable String district,
            Sector sector,
            Sex sex,
            String language,
            BigDecimal asked,
            int askedRepayments,
            Profile profile,
            Instant appliedAt,
            String officer,
            @Nullable Sealed key,
            Map<String, Sealed> words) {
        super(id);
        this.lender = lender;
        this.command = command;
        this.number = number;
        this.product = product;
        this.edition = edition;
        this.offer = offer;
        this.place = place;
        this.district = district;
        this.sector = sector;
        this.sex = sex;
        this.language = language;
        this.asked = asked;
        this.askedRepayments = askedRepayments;
        this.profile = profile;
        this.appliedAt = appliedAt;
        this.officer = officer;
        this.key = key;
        this.words = words;
        this.state = State.APPLIED;
    }

    /**
     * @param command hash of the command, so that repeating it asks for nothing more
     * @param officer who takes it up; empty where nobody has yet
     * @param words who it is and what is planned, sealed
     */
    static Loan apply(
            UUID id,
            String command,
            String number,
            Asked asked,
            String officer,
            Sealed key,
            Map<String, Sealed> words,
            Doing doing) {
        Loan loan = new Loan(
                id,
                asked.lender(),
                command,
                number,
                asked.product(),
                asked.edition(),
                asked.offer(),
                asked.place(),
                asked.district(),
                asked.sector(),
                asked.sex(),
                asked.language(),
                asked.amount(),
                asked.repayments(),
                asked.profile(),
                doing.at(),
                officer,
                key,
                words);
        loan.tell("applied", doing);
        loan.raise(loan.facts().applied(asked.amount()), doing.at());
        return loan;
    }

    /**
     * Lets the applicant come back with a code.
     *
     * @param hash of the code; the code itself is kept nowhere
     * @param answer the code, for the same command sent again
     */
    void handOut(String hash, Sealed answer) {
        receipt = hash;
        receiptAnswer = answer;
    }

    void complete(Set<Paper> shown, Doing doing) {
        Set<Paper> missing = new HashSet<>(Paper.needed(offer, profile));
        missing.removeAll(shown);
        if (!missing.isEmpty()) {
            throw Refusal.invalid(missing.stream()
                    .sorted()
                    .map(each -> FieldError.of("papers", "loan.paper." + each.code()))
                    .toList());
        }
        papers = Set.copyOf(shown);
        officer = officer.isEmpty() ? doing.by() : officer;
        reach(State.COMPLETE, doing);
    }

    void train(LocalDate on, Doing doing) {
        trainedOn = on.toString();
        tell("trained", doing);
    }

    /** The officer's finding; a new one takes the place of the old as long as nobody has voted. */
    void appraise(Visit visit, Sealed findings, Doing doing) {
        if (!votes.isEmpty()) {
            throw Refusal.conflict("loan.voted-already");
        }
        Schedule schedule = Schedule.of(offer.terms(visit.amount(), visit.repayments(), doing.today(), null));
        ScoreCard card = ScoreCard.of(offer, schedule, profile, visit.businessSeen(), trainedOn != null);
        appraisal = new Appraisal(
                doing.by(),
                doing.at(),
                visit.on().toString(),
                visit.businessSeen(),
                visit.amount(),
                visit.repayments(),
                card);
        word(Visit.FINDINGS, findings);
        officer = officer.isEmpty() ? doing.by() : officer;
        reach(State.APPRAISED, doing);
    }

    /**
     * One member's vote. Once as many have voted as the product asks for, and one side has more, it is decided.
     *
     * @throws Refusal 409 where the member looked into the loan or has voted
     */
    void vote(Vote vote, Doing doing) {
        if (!mayVote(doing.by())) {
            throw Refusal.conflict("loan.four-eyes");
        }
        votes = Stream.concat(votes.stream(), Stream.of(vote)).toList();
        tell(vote.approves() ? "voted_for" : "voted_against", doing);
        long approving = votes.stream().filter(Vote::approves).count();
        long against = votes.size() - approving;
        if (votes.size() < offer.quorum() || approving == against) {
            return;
        }
        if (approving > against) {
            Appraisal found = found();
            approved = found.amount();
            repayments = found.repayments();
            reach(State.APPROVED, doing);
            raise(facts().approved(approved), doing.at());
        } else {
            reach(State.REFUSED, doing);
            raise(facts().refused(reason()), doing.at());
        }
    }

    private RefusalReason reason() {
        return votes.stream()
                .map(Vote::reason)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(RefusalReason.OTHER);
    }

    void withdraw(Doing doing) {
        if (paidOut().signum() > 0) {
            throw wrongState();
        }
        reach(State.WITHDRAWN, doing);
        raise(facts().withdrawn(), doing.at());
    }

    /** Pays out the whole sum or a part of it. */
    void disburse(Movement movement, Doing doing) {
        if (offer.trainingRequired() && trainedOn == null) {
            throw Refusal.conflict("loan.training-first");
        }
        requireDay("on", movement.day(), decidedOn(), doing.today());
        BigDecimal open = approved.subtract(paidOut());
        if (movement.sum().compareTo(open) > 0) {
            throw wrong("amount", "loan.amount.more-than-approved", open);
        }
        if (state == State.ACTIVE && !movement.day().isBefore(lastDueOn(doing.today()))) {
            throw wrong("on", "loan.on.after-the-last");
        }
        BigDecimal fee =
                movement.sum().multiply(offer.feePercent()).movePointLeft(2).setScale(2, RoundingMode.HALF_EVEN);
        movements = with(movement);
        raise(facts().disbursed(movement.day(), movement.sum()), doing.at());
        if (fee.signum() > 0) {
            UUID id = UUID.nameUUIDFromBytes(("fee:" + movement.id()).getBytes(StandardCharsets.UTF_8));
            movements = with(Movement.money(id, Movement.Kind.CHARGED, movement.day(), fee, "office", null, doing));
            raise(facts().charged(movement.day(), fee), doing.at());
        }
        settle(doing);
    }

    /** A repayment, or a recovery once it was written off. What is beyond all that is owed is not taken. */
    void receive(Movement movement, Doing doing) {
        requireDay("on", movement.day(), begun(), doing.today());
        Position before = position(doing.today());
        movements = with(movement);
        Position after = position(doing.today());
        if (after.overpaid().compareTo(before.overpaid()) > 0) {
            BigDecimal most = movement.sum().subtract(after.overpaid().subtract(before.overpaid()));
            movements = movements.subList(0, movements.size() - 1);
            throw wrong("amount", "loan.amount.more-than-owed", most);
        }
        raise(
                movement.kind() == Movement.Kind.RECOVERED
                        ? facts().recovered(movement.day(), movement.sum())
                        : facts().repaid(movement.day(), movement.sum()),
                doing.at());
        settle(doing);
    }

    void charge(Movement movement, Doing doing) {
        requireDay("on", movement.day(), begun(), doing.today());
        movements = with(movement);
        raise(facts().charged(movement.day(), movement.sum()), doing.at());
        settle(doing);
    }

    /** Takes a movement back as if it had never been; what came after it is counted again. */
    void reverse(Movement reversal, Sealed reason, Doing doing) {
        Movement wrong = movements.stream()
                .filter(each -> each.id().equals(reversal.reversed()))
                .filter(each -> each.kind() != Movement.Kind.REVERSED)
                .findFirst()
                .orElseThrow(() -> wrong("movement", "loan.movement.unknown"));
        if (!stands(wrong)) {
            throw wrong("movement", "loan.movement.reversed-already");
        }
        boolean others = movements.stream()
                .anyMatch(each -> stands(each)
                        && !each.id().equals(wrong.id())
                        && each.kind() != Movement.Kind.CHARGED
                        && each.kind() != Movement.Kind.REVERSED
                        && !each.day().isBefore(wrong.day()));
        if (wrong.kind() == Movement.Kind.DISBURSED && others) {
            throw wrong("movement", "loan.movement.others-follow");
        }
        movements = with(reversal);
        word("reversal-" + reversal.id(), reason);
        raise(facts().reversed(wrong), doing.at());
        if (wrong.kind() == Movement.Kind.DISBURSED) {
            // The fee went with the money.
            UUID fee = UUID.nameUUIDFromBytes(("fee:" + wrong.id()).getBytes(StandardCharsets.UTF_8));
            movements.stream()
                    .filter(each -> each.id().equals(fee) && stands(each))
                    .findFirst()
                    .ifPresent(each -> takeBackFee(each, reversal, doing));
        }
        settle(doing);
    }

    private void takeBackFee(Movement fee, Movement reversal, Doing doing) {
        UUID id = UUID.nameUUIDFromBytes(("fee:" + reversal.id()).getBytes(StandardCharsets.UTF_8));
        movements = with(Movement.office(id, Movement.Kind.REVERSED, reversal.day(), doing)
                .reversing(fee.id()));
        raise(facts().reversed(fee), doing.at());
    }

    void propose(Proposal wanted, Doing doing) {
        if (proposal != null) {
            throw Refusal.conflict("loan.proposed-already");
        }
        proposal = wanted;
        tell("proposed_" + wanted.kind().code(), doing);
    }

    /** The committee's answer to a proposal; whoever proposed does not decide. */
    void decide(boolean agrees, UUID id, Doing doing) {
        Proposal wanted = proposal;
        if (wanted == null) {
            throw wrongState();
        }
        if (wanted.by().equals(doing.by())) {
            throw Refusal.conflict("loan.four-eyes");
        }
        proposal = null;
        tell(
                agrees
                        ? "agreed_" + wanted.kind().code()
                        : "declined_" + wanted.kind().code(),
                doing);
        if (!agrees) {
            return;
        }
        if (wanted.kind() == Proposal.Kind.WRITE_OFF) {
            BigDecimal principal = position(doing.today()).principal();
            movements = with(Movement.office(id, Movement.Kind.WRITTEN_OFF, doing.today(), doing));
            raise(facts().writtenOff(doing.today(), principal), doing.at());
        } else {
            int count = Optional.ofNullable(wanted.repayments()).orElse(repayments);
            String first = Optional.ofNullable(wanted.firstDueOn()).orElse("");
            LocalDate firstDay = first.isEmpty() ? doing.today().plusMonths(1) : LocalDate.parse(first);
            if (!firstDay.isAfter(doing.today())) {
                throw Refusal.conflict("loan.proposal-too-old");
            }
            movements = with(Movement.office(id, Movement.Kind.RESCHEDULED, doing.today(), doing)
                    .ofNewTerms(count, firstDay.toString()));
            raise(facts().rescheduled(doing.today()), doing.at());
        }
        settle(doing);
    }

    /** Lets the days pass: an instalment may have fallen due unpaid. @return whether anything is to be saved */
    boolean age(Doing doing) {
        if (state != State.ACTIVE) {
            return false;
        }
        Standing before = standing;
        settle(doing);
        return !before.equals(standing);
    }

    /** Destroys the key: nobody can read again who it was and what was planned, in this copy or in any other. */
    void forget(Doing doing) {
        key = null;
        words = Map.of();
        tell("forgotten", doing);
        facets = Facets.of(this);
    }

    /** Counts anew, books what is missing, and tells where the loan has come to. */
    private void settle(Doing doing) {
        begunOn = firstPaidOut().map(LocalDate::toString).orElse(null);
        Position now = position(doing.today());
        Map<UUID, String> days = movements.stream().collect(Collectors.toMap(Movement::id, Movement::on));
        List<Booking> missing = Booking.missing(now.journal(), bookings, days, doing.at());
        bookings = Stream.concat(bookings.stream(), missing.stream()).toList();
        missing.forEach(each -> raise(facts().booked(each), doing.at()));
        boolean wasLate = standing.lateSince() != null;
        standing = Standing.of(now);
        String since = standing.lateSince();
        if (since != null && !wasLate) {
            tell("fell_into_arrears", doing);
            raise(facts().fellIntoArrears(LocalDate.parse(since), standing.late()), doing.at());
        }
        State reached = where(now);
        if (reached != state) {
            reach(reached, doing);
            if (reached == State.CLOSED) {
                raise(facts().closed(lastMoneyOn()), doing.at());
            }
        }
        facets = Facets.of(this);
    }

    private State where(Position now) {
        if (now.paidOut().signum() == 0) {
            return State.APPROVED;
        }
        if (movements.stream().anyMatch(each -> each.kind() == Movement.Kind.WRITTEN_OFF && stands(each))) {
            return State.WRITTEN_OFF;
        }
        boolean nothing = now.principal().signum() == 0 && now.payoff().signum() <= 0;
        return nothing ? State.CLOSED : State.ACTIVE;
    }

    Position position(LocalDate day) {
        return Ledger.at(day, contract(day), entries());
    }

    Contract contract(LocalDate otherwise) {
        return new Contract(
                offer.terms(
                        approved.max(offer.least()),
                        Math.max(1, repayments),
                        firstPaidOut().orElse(otherwise),
                        null),
                offer.order().stream()
                        .map(each -> Due.valueOf(each.toUpperCase(Locale.ROOT)))
                        .toList(),
                new Penalty(offer.penaltyPercentPerDay(), offer.penaltyCapPercent()));
    }

    List<Entry> entries() {
        return movements.stream()
                .map(each -> each.entry(offer, approved.max(offer.least())))
                .toList();
    }

    boolean stands(Movement movement) {
        return movements.stream().noneMatch(each -> movement.id().equals(each.reversed()));
    }

    private BigDecimal paidOut() {
        return movements.stream()
                .filter(each -> each.kind() == Movement.Kind.DISBURSED && stands(each))
                .map(Movement::sum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<LocalDate> firstPaidOut() {
        return movements.stream()
                .filter(each -> each.kind() == Movement.Kind.DISBURSED && stands(each))
                .map(Movement::day)
                .min(LocalDate::compareTo);
    }

    private LocalDate begun() {
        return firstPaidOut().orElseThrow(Loan::wrongState);
    }

    private LocalDate lastMoneyOn() {
        return movements.stream()
                .filter(each -> each.kind() == Movement.Kind.REPAID && stands(each))
                .map(Movement::day)
                .max(LocalDate::compareTo)
                .orElseGet(this::begun);
    }

    private LocalDate lastDueOn(LocalDate today) {
        List<Position.Planned> plan = position(today).plan();
        return plan.isEmpty() ? today.plusDays(1) : plan.getLast().dueOn();
    }

    private LocalDate decidedOn() {
        return history.stream()
                .filter(each -> each.what().equals(State.APPROVED.code()))
                .map(each -> LocalDate.ofInstant(each.at(), LoanDesk.DUSHANBE))
                .findFirst()
                .orElseThrow(Loan::wrongState);
    }

    private static void requireDay(String field, LocalDate day, LocalDate earliest, LocalDate today) {
        if (day.isAfter(today)) {
            throw wrong(field, "loan.on.future");
        }
        if (day.isBefore(earliest)) {
            throw wrong(field, "loan.on.too-early", earliest.toString());
        }
    }

    private List<Movement> with(Movement... more) {
        return Stream.concat(movements.stream(), Arrays.stream(more)).toList();
    }

    boolean has(UUID movement) {
        return movements.stream().anyMatch(each -> each.id().equals(movement));
    }

    boolean mayVote(String person) {
        return appraisal != null
                && !found().by().equals(person)
                && votes.stream().noneMatch(each -> each.by().equals(person));
    }

    /** Whether the loan exists for this caller. */
    boolean isOf(Caller caller) {
        return caller.organisationType().equals("lender")
                && caller.organisation().equals(lender)
                && caller.has("loans.officer", "loans.committee")
                && caller.covers(place);
    }

    /** What this caller may do now. */
    Set<Step> allowed(Caller caller) {
        return Arrays.stream(Step.values())
                .filter(step -> isOf(caller) && caller.has(step.role()) && step.isFrom(state) && key != null)
                .filter(step -> switch (step) {
                    case VOTE -> mayVote(caller.subject());
                    case APPRAISE -> votes.isEmpty();
                    case TRAIN -> offer.trainingRequired() && trainedOn == null;
                    case DISBURSE -> approved.compareTo(paidOut()) > 0;
                    case PROPOSE -> proposal == null;
                    case DECIDE -> proposal != null && !proposal.by().equals(caller.subject());
                    default -> true;
                })
                .collect(Collectors.toSet());
    }

    /** @throws Refusal 409 where the state does not allow it */
    void require(Step step) {
        if (!step.isFrom(state) || key == null) {
            throw state == State.CLOSED && (step == Step.REPAY || step == Step.CHARGE)
                    ? Refusal.conflict("loan.closed")
                    : wrongState();
        }
    }

    void word(String field, Sealed text) {
        Map<String, Sealed> more = new HashMap<>(words);
        more.put(field, text);
        words = more;
    }

    private void reach(State reached, Doing doing) {
        state = reached;
        tell(reached.code(), doing);
    }

    private void tell(String what, Doing doing) {
        List<Event> more = new ArrayList<>(history);
        more.add(new Event(what, doing.at(), doing.by()));
        history = more;
        facets = Facets.of(this);
    }

    private Appraisal found() {
        return Optional.ofNullable(appraisal).orElseThrow(Loan::wrongState);
    }

    private LoanFacts facts() {
        return new LoanFacts(id(), lender, product, place, sector.code(), offer.currency());
    }

    private static Refusal wrong(String field, String key, Object... args) {
        return Refusal.invalid(List.of(FieldError.of(field, key, args)));
    }

    static Refusal wrongState() {
        return Refusal.conflict("loan.wrong-state");
    }

    String lender() {
        return lender;
    }

    String command() {
        return command;
    }

    String number() {
        return number;
    }

    UUID product() {
        return product;
    }

    int edition() {
        return edition;
    }

    Offer offer() {
        return offer;
    }

    String place() {
        return place;
    }

    @Nullable
    String district() {
        return district;
    }

    Sector sector() {
        return sector;
    }

    Sex sex() {
        return sex;
    }

    String language() {
        return language;
    }

    BigDecimal asked() {
        return asked;
    }

    int askedRepayments() {
        return askedRepayments;
    }

    Profile profile() {
        return profile;
    }

    Instant appliedAt() {
        return appliedAt;
    }

    String officer() {
        return officer;
    }

    State state() {
        return state;
    }

    /** The loan's own key, wrapped; absent once it was forgotten. */
    @Nullable
    Sealed key() {
        return key;
    }

    Map<String, Sealed> words() {
        return Map.copyOf(words);
    }

    Set<Paper> papers() {
        return Set.copyOf(papers);
    }

    @Nullable
    Appraisal appraisal() {
        return appraisal;
    }

    List<Vote> votes() {
        return List.copyOf(votes);
    }

    /** What may be paid out in all; 0 before the decision. */
    BigDecimal approved() {
        return approved;
    }

    int repayments() {
        return repayments;
    }

    @Nullable
    String trainedOn() {
        return trainedOn;
    }

    @Nullable
    Proposal proposal() {
        return proposal;
    }

    List<Movement> movements() {
        return List.copyOf(movements);
    }

    List<Booking> bookings() {
        return List.copyOf(bookings);
    }

    Standing standing() {
        return standing;
    }

    List<Event> history() {
        return List.copyOf(history);
    }

    List<String> facets() {
        return List.copyOf(facets);
    }

    @Nullable
    Sealed receiptAnswer() {
        return receiptAnswer;
    }

    /** The day on which money was first paid out. */
    @Nullable
    String begunOn() {
        return begunOn;
    }
}
