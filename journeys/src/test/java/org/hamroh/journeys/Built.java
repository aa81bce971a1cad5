package org.hamroh.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the build has made, and the Java that runs it. */
final class Built {

    private Built() {}

    /** The root of the source tree. */
    static Path root() {
        return Path.of("..").toAbsolutePath().normalize();
    }

    /** The runnable jar of a module, for example {@code services/ombudsman}. */
    static Path runnable(String module) {
        Path folder = root().resolve(module);
        return folder.resolve("target").resolve(folder.getFileName() + "-exec.jar");
    }

    static Path launcher() {
        return root().resolve("infra/launcher/target/launcher.jar");
    }

    /** The beginning of a command line that runs a small program. */
    static List<String> java(int heapMegabytes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heapMegabytes + "m",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
    }

    /** A folder of this module's {@code target}, created. */
    static Path target(String name) {
        try {
            return Files.createDirectories(Path.of("target").toAbsolutePath().resolve(name));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
