package org.hamroh.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Java that runs the launcher, used to run everything else.
 *
 * @param data folder named in every command line, by which a later start knows its own processes
 * @param logs where what a helper process prints is kept
 */
record Java(Path data, Path logs) {

    /** Same for all, and part of what makes a start cache usable. */
    private static final List<String> SHARED = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final int LOW_PRIORITY = 19;

    private static String binary() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What marks a process as started for this data folder. */
    static String mark(Path data) {
        return "-Dhamroh.data=" + data;
    }

    /** The command that runs a program, with these options beside the usual ones. */
    List<String> run(Program program, Application application, List<String> options) {
        var command = new ArrayList<String>();
        command.add(binary());
        command.add(mark(data));
        command.addAll(SHARED);
        command.addAll(application.jvm());
        command.addAll(options);
        command.add("-cp");
        command.add(String.join(":", program.path().stream().map(Path::toString).toList()));
        command.add(Tether.class.getName());
        command.add(program.mainClass());
        return command;
    }

    /** The same at the lowest priority, so that people notice nothing of it. */
    static List<String> inBackground(List<String> command) {
        var niced = new ArrayList<>(List.of("nice", "-n", Integer.toString(LOW_PRIORITY)));
        niced.addAll(command);
        return niced;
    }

    /** Unpacks a Spring Boot jar into an empty folder. */
    void unpack(Path jar, Path folder) throws IOException {
        Path log = Files.createDirectories(logs).resolve("unpack.log");
        var process = new ProcessBuilder(
                        binary(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new Refused("Cannot unpack " + jar + " (code " + code + "). See " + log);
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new Refused("Stopped while unpacking " + jar);
        }
    }
}
