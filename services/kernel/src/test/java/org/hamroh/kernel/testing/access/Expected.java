package org.hamroh.kernel.testing.access;

import java.util.Set;

/** What a position must get from an operation. */
enum Expected {
    OPENED,
    /** 200, and in it nothing of the things of the test. */
    EMPTY,
    SIGN_IN,
    FORBIDDEN,
    NOTHING_THERE,
    /** Open to everybody: any answer but a failure. */
    ANYTHING,
    NOT_WITHOUT_THE_CODE;

    static Expected of(Row.Opening opening) {
        return opening == Row.Opening.EVERYBODY ? ANYTHING : NOT_WITHOUT_THE_CODE;
    }

    static Expected of(Row row, Position who, Things things) {
        if (row.opening() == Row.Opening.BEARER_OF_A_CODE) {
            return NOT_WITHOUT_THE_CODE;
        }
        if (row.opening() == Row.Opening.EVERYBODY) {
            return who.credential() == Credential.GOOD || who.credential() == Credential.NONE ? ANYTHING : SIGN_IN;
        }
        if (who.credential() != Credential.GOOD) {
            return SIGN_IN;
        }
        if (!row.grants(who)) {
            return row.refused() == 404 ? NOTHING_THERE : FORBIDDEN;
        }
        boolean outside = row.places() && who.where() == Position.Where.OUTSIDE;
        if (row.kind().names) {
            boolean foreign = row.variables().stream()
                    .map(things::owners)
                    .anyMatch(owners -> !owners.isEmpty()
                            && !owners.contains(who.organisation().id()));
            return outside || foreign ? NOTHING_THERE : OPENED;
        }
        boolean owner = things.canaries().stream()
                .anyMatch(canary -> canary.readers().contains(who.organisation().id()));
        return row.reads() && row.kind() != Kind.PAGE && (outside || (row.shows() && !owner)) ? EMPTY : OPENED;
    }

    /**
     * What is wrong with the status; empty if nothing is.
     *
     * @param planted whether the thing that the row names is there at all
     */
    String problem(Row row, Answer answer, boolean planted) {
        int status = answer.status();
        boolean good = switch (this) {
            case OPENED -> row.opens().contains(status) || (!planted && status == 404);
            case EMPTY -> status == 200;
            case SIGN_IN -> status == row.signIn();
            case FORBIDDEN -> status == 403;
            case NOTHING_THERE -> status == 404;
            case ANYTHING ->
                status < 500
                        && (row.opens().contains(status) || !Set.of(401, 403).contains(status));
            case NOT_WITHOUT_THE_CODE -> AccessMatrix.isRefusedWithoutCode(status);
        };
        return good ? "" : "got " + status + " where " + wanted(row) + " was expected";
    }

    private String wanted(Row row) {
        return switch (this) {
            case OPENED -> "one of " + row.opens();
            case EMPTY -> "200 with nothing in it";
            case SIGN_IN -> String.valueOf(row.signIn());
            case FORBIDDEN -> "403";
            case NOTHING_THERE -> "404";
            case ANYTHING -> "an answer";
            case NOT_WITHOUT_THE_CODE -> "a refusal";
        };
    }
}
