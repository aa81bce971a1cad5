package org.hamroh.ombudsman.complaint;

import java.util.UUID;
import org.hamroh.kernel.crypto.Sealed;

/**
 * A file that belongs to the case.
 *
 * @param id of the upload, and from now on of the attachment
 * @param type the media type, told by the content
 * @param size in bytes, as downloaded
 * @param key with which the stored bytes are read
 */
record Attachment(UUID id, String type, long size, Sealed name, Sealed key) {
    static String nameField(UUID id) {
        return "attachment." + id + ".name";
    }

    static String keyField(UUID id) {
        return "attachment." + id + ".key";
    }
}
