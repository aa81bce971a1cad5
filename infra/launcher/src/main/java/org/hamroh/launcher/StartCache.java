package org.hamroh.launcher;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;

/**
 * An ahead-of-time cache of the JVM: what a program's classes look like once loaded and linked, so that the next start
 * need not find out again. It halves the time to start. Never required: without one, or with a damaged one, the program
 * starts as usual.
 *
 * @param file where it lies; the name says for which Java and which place it holds, since a cache is good for no other
 */
record StartCache(Path file) {

    static StartCache of(Program program, Application application) {
        var key = new CRC32();
        key.update((System.getProperty("java.vm.version") + program.path() + application.jvm())
                .getBytes(StandardCharsets.UTF_8));
        return new StartCache(program.folder().resolve("start-%08x.aot".formatted(key.getValue())));
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    /** Options that make a start use it; none while there is none. */
    List<String> use() {
        // Whatever is wrong with it is not worth a line on the console: the JVM goes on without.
        return exists() ? List.of("-XX:AOTCache=" + file, "-Xlog:aot*=off", "-Xlog:cds*=off") : List.of();
    }

    /** Options that make a run write it, to the given file, as the run ends. */
    static List<String> make(Path draft) {
        return List.of("-XX:AOTCacheOutput=" + draft);
    }
}
