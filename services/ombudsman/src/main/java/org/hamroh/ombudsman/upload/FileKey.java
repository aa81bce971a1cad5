package org.hamroh.ombudsman.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/**
 * The key of one stored file. The service keeps it only inside a case, sealed; before that only the client has it, so a file
 * that nobody files is readable to nobody.
 */
interface FileKey {
    /** For the client: 43 URL-safe characters. */
    String text();

    byte[] sealName(UUID id, String name);

    /** The name, if this is the key of that file. */
    Optional<String> openName(UUID id, byte[] sealed);

    InputStream encrypt(UUID id, byte[] file) throws IOException;

    /** Reading fails if a byte was changed or the end is missing. */
    InputStream decrypt(UUID id, InputStream encrypted) throws IOException;
}
