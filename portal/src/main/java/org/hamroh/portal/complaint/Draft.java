package org.hamroh.portal.complaint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a complainant has typed so far, exactly as typed; after filing, only the receipt.
 *
 * @param answers  form field to what stands in it
 * @param evidence the files added, oldest first
 * @param receipt  present once the complaint is filed
 */
record Draft(
        Map<String, String> answers,
        List<Evidence> evidence,
        @Nullable Receipt receipt) {

    static final Draft EMPTY = new Draft(Map.of(), List.of(), null);

    Draft {
        answers = Map.copyOf(answers);
        evidence = List.copyOf(evidence);
    }

    /** Takes over one page's fields and leaves all others, so that two open tabs do not undo each other. */
    Draft with(Map<String, String> typed) {
        var merged = new LinkedHashMap<>(answers);
        merged.putAll(typed);
        return new Draft(merged, evidence, receipt);
    }

    Draft with(Evidence added) {
        var all = new ArrayList<>(evidence);
        all.add(added);
        return new Draft(answers, all, receipt);
    }

    Draft withoutEvidence(String id) {
        return new Draft(
                answers, evidence.stream().filter(e -> !e.id().equals(id)).toList(), receipt);
    }

    /** Nothing typed is kept once the complaint is filed. */
    Draft filed(Receipt as) {
        return new Draft(Map.of(), List.of(), as);
    }

    @JsonIgnore
    boolean isEmpty() {
        return answers.isEmpty() && evidence.isEmpty() && receipt == null;
    }

    /**
     * A file that waits at the service to be claimed by the complaint.
     *
     * @param id   its identifier
     * @param key  the right to claim or delete it
     * @param name as the person's phone named it
     * @param type media type
     * @param size bytes
     */
    record Evidence(String id, String key, String name, String type, long size) {
        public long kilobytes() {
            return Math.max(1, (size + 1023) / 1024);
        }
    }

    /**
     * What filing gave back.
     *
     * @param reference   the public number
     * @param receiptCode the secret, 24 digits
     * @param filedAt     when
     */
    record Receipt(String reference, String receiptCode, Instant filedAt) {

        /** The code in groups of four, as it is shown. */
        public List<String> groups() {
            String digits = digits(receiptCode);
            var groups = new ArrayList<String>();
            for (int i = 0; i < digits.length(); i += 4) {
                groups.add(digits.substring(i, Math.min(i + 4, digits.length())));
            }
            return groups;
        }

        /** Whether somebody who typed this has the code; spaces and dashes do not count. */
        boolean matches(String typed) {
            return java.security.MessageDigest.isEqual(
                    digits(receiptCode).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                    digits(typed).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }

        private static String digits(String text) {
            return text.replaceAll("[^0-9]", "");
        }
    }
}
