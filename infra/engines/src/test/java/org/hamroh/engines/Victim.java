package org.hamroh.engines;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own, to be killed. */
final class Victim implements AutoCloseable {
    private final Process process;
    private final String ready;

    private Victim(Process process, String ready) {
        this.process = process;
        this.ready = ready;
    }

    /** Starts a main class and waits for the line that begins with READY. */
    static Victim start(Class<?> main, Path errors, String... arguments) throws IOException, InterruptedException {
        Process process = launch(main, errors, arguments);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("READY")) {
                return new Victim(process, line);
            }
        }
        throw new AssertionError("no READY, exit code " + process.waitFor() + ": " + Files.readString(errors));
    }

    static Process launch(Class<?> main, Path errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(errors.toFile()).start();
    }

    /** The number after a name in the READY line. */
    int port(String name) {
        for (String word : ready.split(" ", -1)) {
            if (word.startsWith(name + "=")) {
                return Integer.parseInt(word.substring(name.length() + 1));
            }
        }
        throw new AssertionError("no " + name + " in " + ready);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to end, as a service manager does, and gives its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still running a minute after SIGTERM");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
