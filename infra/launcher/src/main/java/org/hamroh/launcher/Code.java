package org.hamroh.launcher;

import java.nio.file.Path;
import java.util.List;

/** What an application is made of. */
sealed interface Code {

    /** A Spring Boot jar; unpacked before its first start, because that halves the time to start. */
    record BootJar(Path file) implements Code {}

    /** Classes that are run as they lie. */
    record Classes(List<Path> path, String mainClass) implements Code {}
}
