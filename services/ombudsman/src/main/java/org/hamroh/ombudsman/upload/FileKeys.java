package org.hamroh.ombudsman.upload;

import java.util.Optional;

/** Makes the keys of stored files and reads them back from their text. */
interface FileKeys {
    FileKey create();

    /** Nothing if it cannot be a key. */
    Optional<FileKey> read(String text);
}
