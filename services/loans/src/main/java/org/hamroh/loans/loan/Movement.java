package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hamroh.loans.product.Offer;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Entry} as it is kept, with who entered it and when. Days are kept as text, for a local date has no instant.
 *
 * @param id made from the command that entered it, so that the command counts once
 * @param reversed the movement that was a mistake
 * @param repayments of new terms
 * @param channel cash, bank or office
 * @param evidence the number of the paper that proves it
 */
record Movement(
        UUID id,
        Kind kind,
        String on,
        @Nullable BigDecimal amount,
        @Nullable UUID reversed,
        @Nullable Integer repayments,
        @Nullable String firstDueOn,
        String channel,
        @Nullable String evidence,
        String by,
        Instant at) {

    enum Kind implements Coded {
        DISBURSED,
        CHARGED,
        REPAID,
        RESCHEDULED,
        WRITTEN_OFF,
        RECOVERED,
        REVERSED
    }

    static Movement money(
            UUID id,
            Kind kind,
            LocalDate on,
            BigDecimal amount,
            String channel,
            @Nullable String evidence,
            Doing doing) {
        return new Movement(
                id, kind, on.toString(), amount, null, null, null, channel, evidence, doing.by(), doing.at());
    }

    static Movement office(UUID id, Kind kind, LocalDate on, Doing doing) {
        return new Movement(id, kind, on.toString(), null, null, null, null, "office", null, doing.by(), doing.at());
    }

    Movement ofNewTerms(int count, String first) {
        return new Movement(id, kind, on, amount, reversed, count, first, channel, evidence, by, at);
    }

    Movement reversing(UUID other) {
        return new Movement(id, kind, on, amount, other, repayments, firstDueOn, channel, evidence, by, at);
    }

    LocalDate day() {
        return LocalDate.parse(on);
    }

    BigDecimal sum() {
        return amount == null ? BigDecimal.ZERO : amount;
    }

    Entry entry(Offer offer, BigDecimal lent) {
        LocalDate day = day();
        return switch (kind) {
            case DISBURSED -> new Entry.Disbursed(id, day, sum());
            case CHARGED -> new Entry.Charged(id, day, sum());
            case REPAID -> new Entry.Repaid(id, day, sum());
            case RECOVERED -> new Entry.Recovered(id, day, sum());
            case WRITTEN_OFF -> new Entry.WrittenOff(id, day);
            case REVERSED -> new Entry.Reversed(id, day, Objects.requireNonNull(reversed));
            case RESCHEDULED ->
                new Entry.Rescheduled(
                        id,
                        day,
                        offer.terms(
                                lent,
                                Objects.requireNonNull(repayments),
                                day,
                                firstDueOn == null ? null : LocalDate.parse(firstDueOn)));
        };
    }
}
