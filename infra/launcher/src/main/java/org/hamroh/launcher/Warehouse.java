package org.hamroh.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Keeps applications unpacked, each in a folder named by its content, so that an unchanged one is unpacked once. */
final class Warehouse {

    private static final String TETHER = "org/hamroh/launcher/Tether.class";
    private static final int HASH_DIGITS = 16;

    private final Path cache;
    private final Java java;

    Warehouse(Path cache, Java java) {
        this.cache = cache;
        this.java = java;
    }

    /** The application ready to run; unpacks it if this content was never unpacked here. */
    Program program(Application application) throws IOException {
        return switch (application.code()) {
            case Code.BootJar(Path file) -> unpacked(application.name(), file);
            case Code.Classes(List<Path> path, String mainClass) ->
                tethered(Files.createDirectories(cache.resolve(application.name())), path, mainClass);
        };
    }

    private Program unpacked(String name, Path jar) throws IOException {
        if (!Files.isReadable(jar)) {
            throw new Refused(
                    "Not built: " + jar + " is missing. Start with ./hamroh run, which builds what is needed.");
        }
        Path folder = cache.resolve(name + "-" + hash(jar));
        if (!Files.isDirectory(folder)) {
            Path draft = Files.createTempDirectory(Files.createDirectories(cache), name + "-");
            java.unpack(jar, draft);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        forgetOlder(name, folder);
        Path main = folder.resolve(jar.getFileName());
        return tethered(folder, List.of(main), mainClass(main));
    }

    /** Keeps the version before this one, since another data folder may still run it. */
    private void forgetOlder(String name, Path current) throws IOException {
        var older = new ArrayList<Path>();
        try (var folders = Files.newDirectoryStream(cache, name + "-*")) {
            for (Path folder : folders) {
                if (!folder.equals(current)) {
                    older.add(folder);
                }
            }
        }
        older.sort(Comparator.comparing(folder -> folder.toFile().lastModified()));
        for (Path folder : older.subList(0, Math.max(0, older.size() - 1))) {
            Folders.delete(folder);
        }
    }

    private static Program tethered(Path folder, List<Path> path, String mainClass) throws IOException {
        Path tether = folder.resolve("tether.jar");
        byte[] tetherClass = tetherClass();
        if (!Files.exists(tether)) {
            Path draft = Files.createTempFile(folder, "tether", ".jar");
            try (var out = new JarOutputStream(Files.newOutputStream(draft))) {
                var entry = new ZipEntry(TETHER);
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                out.putNextEntry(entry);
                out.write(tetherClass);
            }
            Files.move(draft, tether, StandardCopyOption.ATOMIC_MOVE);
        }
        var whole = new ArrayList<Path>();
        whole.add(tether);
        whole.addAll(path);
        return new Program(folder, List.copyOf(whole), mainClass);
    }

    private static String mainClass(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Main-Class");
        }
    }

    private static byte[] tetherClass() {
        try (InputStream in = Warehouse.class.getClassLoader().getResourceAsStream(TETHER)) {
            if (in == null) {
                throw new IllegalStateException("the launcher is incomplete: " + TETHER);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A name for the content: the checksums that the jar holds of its parts, since reading all of it costs seconds. */
    private static String hash(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var digest = MessageDigest.getInstance("SHA-256");
            // The tether is part of what is unpacked, so a new one makes a new folder.
            digest.update(tetherClass());
            for (ZipEntry part : Collections.list(zip.entries())) {
                digest.update((part.getName() + ' ' + part.getSize() + ' ' + part.getCrc() + '\n')
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
