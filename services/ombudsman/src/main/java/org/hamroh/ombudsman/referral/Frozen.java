package org.hamroh.ombudsman.referral;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamroh.kernel.crypto.CaseKey;
import org.hamroh.kernel.crypto.Sealed;
import org.hamroh.ombudsman.counterpart.Agreement;
import org.hamroh.ombudsman.upload.UploadDesk;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, as it was on that day, sealed with the referral's own key. Later changes of the case do not reach it.
 *
 * @param texts by the code of the part
 * @param agreement under which it was sent; null for a body at home
 */
record Frozen(
        Map<String, Sealed> texts,
        List<Enclosure> files,
        @Nullable Agreement agreement) {

    /**
     * A copy of a file, with its name and the key of its content sealed.
     *
     * @param size in bytes
     */
    record Enclosure(UUID id, String type, long size, Sealed name, Sealed key) {
        static Enclosure of(UploadDesk.Claimed kept, CaseKey key) {
            return new Enclosure(
                    kept.id(),
                    kept.type(),
                    kept.size(),
                    key.seal(nameField(kept.id()), kept.name()),
                    key.seal(keyField(kept.id()), kept.key()));
        }

        static String nameField(UUID id) {
            return "file.name." + id;
        }

        static String keyField(UUID id) {
            return "file.key." + id;
        }
    }

    static String textField(String part) {
        return "part." + part;
    }
}
