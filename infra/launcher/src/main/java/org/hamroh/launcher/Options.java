package org.hamroh.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What the person at the console asked for.
 *
 * @param root the source tree with the built jars
 * @param data where everything is kept
 * @param cache where unpacked applications and their start caches lie; may be deleted at any time
 * @param port of the gateway, 0 for any free one
 * @param demo whether to create the demo people
 * @param training whether to prepare start caches in the background
 */
record Options(Path root, Path data, Path cache, int port, boolean demo, boolean training) {

    private static final int HIGHEST_PORT = 65_535;

    static Options parse(List<String> arguments) {
        Path root = Path.of("");
        Path data = Path.of("data");
        Path cache = null;
        int port = 8080;
        boolean demo = false;
        boolean training = true;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String argument = rest.next();
            switch (argument) {
                case "--root" -> root = Path.of(value(argument, rest));
                case "--data" -> data = Path.of(value(argument, rest));
                case "--cache" -> cache = Path.of(value(argument, rest));
                case "--port" -> port = port(value(argument, rest));
                case "--demo" -> demo = true;
                case "--no-training" -> training = false;
                default -> throw new Refused("Unknown option " + argument + ". See: ./hamroh help");
            }
        }
        Path home = root.toAbsolutePath().normalize();
        return new Options(
                home,
                data.toAbsolutePath().normalize(),
                cache == null
                        ? home.resolve("target/applications")
                        : cache.toAbsolutePath().normalize(),
                port,
                demo,
                training);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Refused("Option " + option + " needs a value. See: ./hamroh help");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number out of range
        }
        throw new Refused("A port is a number from 0 to " + HIGHEST_PORT + ", not: " + text);
    }
}
