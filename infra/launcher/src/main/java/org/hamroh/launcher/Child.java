package org.hamroh.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One application while the launcher runs: its process, and the next one when that dies. */
final class Child {

    /** Where it stands. */
    enum State {
        WAITING,
        STARTING,
        READY,
        DOWN
    }

    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final Application application;
    private final Supplier<ProcessBuilder> command;
    private final Console console;
    private final int place;
    private final Runnable changed;
    private final Backoff backoff = new Backoff();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Object handover = new Object();

    private @Nullable Process process;
    private @Nullable Thread thread;
    private volatile State state = State.WAITING;
    private volatile long startedNanos;

    /** The command is asked for anew before each start; {@code changed} is called after each change of state. */
    Child(Application application, int place, Supplier<ProcessBuilder> command, Console console, Runnable changed) {
        this.application = application;
        this.place = place;
        this.command = command;
        this.console = console;
        this.changed = changed;
    }

    Application application() {
        return application;
    }

    State state() {
        return state;
    }

    /** Process id, or 0 while there is no process. */
    long pid() {
        synchronized (handover) {
            return process != null && process.isAlive() ? process.pid() : 0;
        }
    }

    /** Time since its last start. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** Starts it, and from then on starts it again whenever it dies. Returns at once. */
    void start() {
        thread = Thread.ofPlatform().daemon().name(application.name()).start(this::keepRunning);
    }

    /** Marks it as doing its work. */
    void ready() {
        if (state == State.STARTING) {
            enter(State.READY);
        }
    }

    private void keepRunning() {
        boolean stopped = false;
        while (!stopped) {
            String end = liveOnce();
            if (stopping.getCount() == 0) {
                return;
            }
            Duration life = age();
            Duration pause = backoff.after(life);
            enter(State.DOWN);
            console.say("%s %s after %s; starting it again in %s"
                    .formatted(application.name(), end, Texts.seconds(life), Texts.seconds(pause)));
            stopped = awaitStop(pause);
        }
    }

    /** Runs one process from its start to its end, and says how it ended. */
    private String liveOnce() {
        Process running;
        synchronized (handover) {
            if (stopping.getCount() == 0) {
                return "was not started";
            }
            startedNanos = System.nanoTime();
            try {
                running = command.get().redirectErrorStream(true).start();
            } catch (IOException impossible) {
                return "could not be started (" + impossible.getMessage() + ")";
            }
            process = running;
        }
        enter(State.STARTING);
        copyOutput(running);
        return ended(running);
    }

    private void copyOutput(Process running) {
        try (var lines = new BufferedReader(new InputStreamReader(running.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                console.line(application.name(), place, line);
            }
        } catch (IOException closed) {
            // its end of the pipe is gone, and so is the process
        }
    }

    private static String ended(Process running) {
        while (true) {
            try {
                int code = running.waitFor();
                return code > 128 ? "was killed (signal " + (code - 128) + ")" : "ended (code " + code + ")";
            } catch (InterruptedException ignored) {
                // nobody interrupts this thread; stop() ends the process instead
            }
        }
    }

    private boolean awaitStop(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            return true;
        }
    }

    private void enter(State next) {
        state = next;
        changed.run();
    }

    /** Asks it to end, and starts it no more. Returns at once. */
    void askToEnd() {
        synchronized (handover) {
            stopping.countDown();
            if (process != null) {
                // Not through the process itself, which would close its output before its last words are read.
                process.toHandle().destroy();
            }
        }
    }

    /** Waits this long for its end, then ends it by force. True when it ended by itself. */
    boolean awaitEnd(Duration limit) {
        Process last;
        synchronized (handover) {
            last = process;
        }
        if (last == null) {
            return true;
        }
        try {
            if (last.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                showLastWords();
                return true;
            }
            last.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            last.destroyForcibly();
        }
        return false;
    }

    private void showLastWords() throws InterruptedException {
        if (thread != null) {
            thread.join(LAST_WORDS);
        }
    }
}
