package org.hamroh.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The folder of secret files that applications share; nobody but the owner of the process may read it. */
final class Secrets {

    private static final int BYTES = 32;

    private Secrets() {}

    /** Creates the folder and those of the named secrets that are not there yet. */
    static void ensure(Path folder, List<String> names) throws IOException {
        Folders.secret(folder);
        for (String name : names) {
            Path file = folder.resolve(name);
            if (!Files.exists(file) || Files.size(file) == 0) {
                create(file);
            }
        }
    }

    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        // Written aside and renamed, so that no reader ever sees half a secret.
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, text.getBytes(StandardCharsets.US_ASCII));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
