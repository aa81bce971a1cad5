package org.hamroh.ombudsman.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a complaint was filed by somebody else for the complainant.
 *
 * @param interviewedOn the local date on which the complainant said it
 * @param organisation for which it was recorded
 * @param recordedBy who recorded it
 * @param row the hash of the row of a survey from which it came, so that the same row comes in once
 * @param line under which the organisation finds it, in the order of filing
 */
record Behalf(
        Channel channel,
        String interviewedOn,
        String organisation,
        String recordedBy,
        @Nullable String row,
        String line) {
    /** How the complainant said it. */
    enum Channel implements Coded {
        PAPER,
        VOICE,
        SURVEY
    }

    static String beginning(String organisation) {
        return organisation + "|";
    }

    static Behalf of(
            Channel channel,
            String interviewedOn,
            String organisation,
            String recordedBy,
            @Nullable String row,
            UUID caseId) {
        return new Behalf(channel, interviewedOn, organisation, recordedBy, row, beginning(organisation) + caseId);
    }
}
