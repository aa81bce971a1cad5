package org.hamroh.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The list of people that exist in a demonstration, as it is shown on the console. */
final class DemoPeople {

    private DemoPeople() {}

    static String list() {
        try (var in = DemoPeople.class.getResourceAsStream("demo-people.txt")) {
            if (in == null) {
                throw new IllegalStateException("the launcher is incomplete: demo-people.txt");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
