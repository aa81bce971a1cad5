package org.hamroh.launcher;

import java.io.PrintStream;

/** The one console that all processes share: each line is led by the name of the process that wrote it. */
final class Console {

    /** The launcher's own name on its console. */
    static final String SELF = "hamroh";

    private static final int[] COLOURS = {36, 33, 35, 32, 34, 96, 93, 95, 92, 94};
    private static final int BOLD = 1;

    private final PrintStream out;
    private final int width;
    private final boolean coloured;

    Console(PrintStream out, int width, boolean coloured) {
        this.out = out;
        this.width = Math.max(width, SELF.length());
        this.coloured = coloured;
    }

    /** Colour is for a terminal whose owner has not asked for none (NO_COLOR, TERM=dumb). */
    static boolean wantsColour() {
        String no = System.getenv("NO_COLOR");
        var console = System.console();
        return (no == null || no.isEmpty())
                && !"dumb".equals(System.getenv("TERM"))
                && console != null
                && console.isTerminal();
    }

    /** A word of the launcher itself. */
    void say(String text) {
        text.lines().forEach(line -> print(SELF, BOLD, line));
    }

    /** A line that a process wrote. The place in the list of processes chooses the colour. */
    void line(String name, int place, String line) {
        print(name, COLOURS[place % COLOURS.length], line);
    }

    private void print(String name, int colour, String line) {
        String label = name + " ".repeat(Math.max(0, width - name.length())) + " |";
        String lead = coloured ? "\033[" + colour + "m" + label + "\033[0m" : label;
        synchronized (out) {
            out.println(lead + " " + line);
            out.flush();
        }
    }
}
