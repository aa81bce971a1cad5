package org.hamroh.ombudsman.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.kernel.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Where a complainant wants to be told, in words that reveal nothing, that there is news. It is no contact: the office neither sees
 * nor uses it for anything else, and it is destroyed with the case.
 *
 * @param channel code of the channel, such as {@code email}
 */
record Notice(String channel, Sealed address) {
    static final String ADDRESS = "notice.address";
    private static final Pattern CHAT = Pattern.compile("-?[0-9]{4,20}|@[A-Za-z0-9_]{4,40}");

    /** As a complainant sends it. */
    record Wish(@Nullable String channel, @Nullable String address) {
        /** @param offered codes of the channels by which this house can tell somebody now */
        List<FieldError> errors(Set<String> offered) {
            var errors = new ArrayList<FieldError>();
            var typed = Texts.stripped(address);
            if (channel == null || !offered.contains(channel)) {
                errors.add(FieldError.of("notice.channel", "notice.channel.not-offered"));
            } else if (typed == null) {
                errors.add(FieldError.of("notice.address", "notice.address.required"));
            } else if (!isAddress(channel, typed)) {
                errors.add(FieldError.of("notice.address", "notice.address.unreadable"));
            }
            return errors;
        }

        private static boolean isAddress(String channel, String typed) {
            return typed.length() <= FilingRules.LINE_MOST
                    && switch (channel) {
                        case "email" -> FilingRules.isEmail(typed);
                        case "sms" -> FilingRules.isPhone(typed);
                        default -> CHAT.matcher(typed).matches();
                    };
        }

        /** To be called only when {@link #errors} says nothing. */
        Notice sealed(CaseKey key) {
            return new Notice(
                    Filing.valid(channel),
                    key.seal(ADDRESS, Filing.valid(address).strip()));
        }
    }
}
