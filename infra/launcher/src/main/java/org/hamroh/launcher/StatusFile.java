package org.hamroh.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What runs and where, as a properties file that other programs may read at any moment: {@code address}, {@code ready},
 * {@code launcher.pid}, for each port {@code <name>.port}, for each process {@code <name>.pid} and {@code <name>.state}.
 * There is no such file while nothing runs.
 */
final class StatusFile {

    private final Path file;
    private final String address;
    private final Ports ports;
    private boolean closed;

    StatusFile(Path file, String address, Ports ports) {
        this.file = file;
        this.address = address;
        this.ports = ports;
    }

    /** Replaces the file as a whole. */
    synchronized void write(Supervisor supervisor) {
        if (closed) {
            return;
        }
        Map<String, Object> values = new TreeMap<>();
        values.put("address", address);
        values.put("launcher.pid", ProcessHandle.current().pid());
        values.put("ready", supervisor.allReady());
        ports.all().forEach((name, port) -> values.put(name + ".port", port));
        for (Child child : supervisor.children()) {
            String name = child.application().name();
            values.put(name + ".pid", child.pid());
            values.put(name + ".state", child.state().name().toLowerCase(Locale.ROOT));
        }
        var text = new StringWriter();
        values.forEach((key, value) ->
                text.append(key).append('=').append(value.toString()).append('\n'));
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, text.toString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Removes the file; nothing writes it again. */
    synchronized void remove() throws IOException {
        closed = true;
        Files.deleteIfExists(file);
    }
}
