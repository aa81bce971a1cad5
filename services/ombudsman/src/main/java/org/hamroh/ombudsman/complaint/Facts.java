package org.hamroh.ombudsman.complaint;

import java.time.LocalDate;
import java.util.UUID;
import org.hamroh.contracts.ComplaintEvent;
import org.hamroh.contracts.Sum;
import org.jspecify.annotations.Nullable;

/** By what a complaint is counted; every event of it repeats them. Builds the event of a move. */
record Facts(
        UUID id,
        String office,
        String category,
        String country,
        @Nullable String region,
        LocalDate filedOn) {

    ComplaintEvent reached(Stage stage, Move move, @Nullable UUID referralBefore) {
        if (move == Move.REOPEN) {
            return new ComplaintEvent.Reopened(id, office, category, country, region, filedOn, stage.code());
        }
        if (move == Move.RESUME) {
            return new ComplaintEvent.Resumed(id, office, category, country, region, filedOn, stage.code());
        }
        if (move == Move.SEND_BACK) {
            return new ComplaintEvent.SentBack(id, office, category, country, region, filedOn);
        }
        if (move == Move.TAKE_BACK && referralBefore != null) {
            return new ComplaintEvent.TakenBack(id, office, category, country, region, filedOn, referralBefore);
        }
        return switch (stage) {
            case Stage.Filed unused -> throw new IllegalArgumentException("no move leads to filed");
            case Stage.UnderReview unused ->
                new ComplaintEvent.UnderReview(id, office, category, country, region, filedOn);
            case Stage.Admitted unused -> new ComplaintEvent.Admitted(id, office, category, country, region, filedOn);
            case Stage.NotAdmitted n ->
                new ComplaintEvent.NotAdmitted(
                        id,
                        office,
                        category,
                        country,
                        region,
                        filedOn,
                        n.ground().code());
            case Stage.UnderInvestigation unused ->
                new ComplaintEvent.InvestigationBegun(id, office, category, country, region, filedOn);
            case Stage.WaitingForComplainant unused ->
                throw new IllegalArgumentException("told together with the question");
            case Stage.WaitingForBody w ->
                new ComplaintEvent.BodyAwaited(
                        id, office, category, country, region, filedOn, w.body().code());
            case Stage.Referred r ->
                new ComplaintEvent.Referred(
                        id,
                        office,
                        category,
                        country,
                        region,
                        filedOn,
                        r.referral(),
                        r.body().code());
            case Stage.AwaitingConfirmation a ->
                new ComplaintEvent.ConfirmationAsked(
                        id,
                        office,
                        category,
                        country,
                        region,
                        filedOn,
                        a.outcome().code());
            case Stage.Resolved r -> resolved(r.outcome(), r.result());
            case Stage.Closed c ->
                new ComplaintEvent.Closed(
                        id,
                        office,
                        category,
                        country,
                        region,
                        filedOn,
                        c.outcome().code());
            case Stage.Withdrawn unused -> new ComplaintEvent.Withdrawn(id, office, category, country, region, filedOn);
        };
    }

    private ComplaintEvent resolved(Outcome outcome, @Nullable Result result) {
        var body = result == null ? null : result.body();
        var paid = result == null ? null : result.paid();
        return new ComplaintEvent.Resolved(
                id,
                office,
                category,
                country,
                region,
                filedOn,
                outcome.code(),
                body == null ? null : body.code(),
                paid == null ? null : new Sum(paid.amount(), paid.currency()));
    }

    ComplaintEvent assigned(String officer) {
        return new ComplaintEvent.Assigned(id, office, category, country, region, filedOn, officer);
    }

    ComplaintEvent urgent(LocalDate dueOn) {
        return new ComplaintEvent.UrgentFiled(id, office, category, country, region, filedOn, dueOn);
    }

    ComplaintEvent overdue(String stage, LocalDate dueOn) {
        return new ComplaintEvent.Overdue(id, office, category, country, region, filedOn, stage, dueOn);
    }

    ComplaintEvent forgotten() {
        return new ComplaintEvent.Forgotten(id, office, category, country, region, filedOn);
    }

    ComplaintEvent filedOnBehalf(Behalf by) {
        return new ComplaintEvent.FiledOnBehalf(
                id, office, category, country, region, filedOn, by.channel().code(), by.organisation());
    }

    ComplaintEvent agreed(Filing.Consents now) {
        return new ComplaintEvent.ConsentsChanged(
                id,
                office,
                category,
                country,
                region,
                filedOn,
                now.contactMe(),
                now.shareWithCounterpart(),
                now.useInStatistics());
    }

    ComplaintEvent contactChanged(boolean anonymous) {
        return new ComplaintEvent.ContactChanged(id, office, category, country, region, filedOn, anonymous);
    }

    ComplaintEvent awaited(UUID question) {
        return new ComplaintEvent.ComplainantAwaited(id, office, category, country, region, filedOn, question);
    }

    ComplaintEvent asked(UUID message) {
        return new ComplaintEvent.OfficeAsked(id, office, category, country, region, filedOn, message);
    }

    ComplaintEvent noted(UUID message) {
        return new ComplaintEvent.Noted(id, office, category, country, region, filedOn, message);
    }

    ComplaintEvent answered(UUID message) {
        return new ComplaintEvent.ComplainantAnswered(id, office, category, country, region, filedOn, message);
    }
}
