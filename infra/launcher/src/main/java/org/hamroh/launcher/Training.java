package org.hamroh.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes start caches in the background, one at a time and at the lowest priority, once everything runs. */
final class Training {

    private static final int LIMIT_MINUTES = 10;
    private static final long CALM_MILLIS = 3_000;
    private static final long LOOK_EVERY_MILLIS = 500;

    /**
     * One program to train.
     *
     * @param environment for its rehearsal
     * @param ports that it then listens on
     */
    record Lesson(Application application, Program program, Map<String, String> environment, List<Integer> ports) {}

    private final Java java;
    private final Path logs;
    private final Console console;
    private final Supervisor supervisor;
    private @Nullable Process running;
    private boolean stopped;

    Training(Java java, Path logs, Console console, Supervisor supervisor) {
        this.java = java;
        this.logs = logs;
        this.console = console;
        this.supervisor = supervisor;
    }

    /** Trains whatever has no cache yet. Returns at once. */
    void begin(List<Lesson> lessons) {
        List<Lesson> due = lessons.stream()
                .filter(lesson ->
                        !StartCache.of(lesson.program(), lesson.application()).exists())
                .toList();
        if (!due.isEmpty()) {
            Thread.ofPlatform().daemon().name("training").start(() -> train(due));
        }
    }

    private void train(List<Lesson> due) {
        if (supervisor.awaitStop(CALM_MILLIS)) {
            return;
        }
        console.say("Preparing faster starts in the background (" + due.size() + " to do, once for each build)");
        int made = 0;
        for (Lesson lesson : due) {
            if (supervisor.awaitStop(0)) {
                return;
            }
            try {
                made += train(lesson) ? 1 : 0;
            } catch (IOException failed) {
                console.say("No start cache for " + lesson.application().name() + ": " + failed.getMessage());
            } catch (InterruptedException stop) {
                return;
            }
        }
        if (!supervisor.awaitStop(0)) {
            console.say("Faster starts are prepared for " + made + " of " + due.size());
        }
    }

    private boolean train(Lesson lesson) throws IOException, InterruptedException {
        String name = lesson.application().name();
        StartCache cache = StartCache.of(lesson.program(), lesson.application());
        Path draft = cache.file().resolveSibling(cache.file().getFileName() + ".new");
        Files.deleteIfExists(draft);
        var options = new ArrayList<>(StartCache.make(draft));
        options.addAll(lesson.application().rehearsal().options());
        var builder = new ProcessBuilder(Java.inBackground(java.run(lesson.program(), lesson.application(), options)))
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("training-" + name + ".log").toFile());
        builder.environment().putAll(lesson.environment());
        Process process;
        synchronized (this) {
            if (stopped) {
                return false;
            }
            process = builder.start();
            running = process;
        }
        if (!lesson.application().rehearsal().harmless()) {
            endWhenReady(lesson, process);
        }
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            kill(process);
        }
        if (!Files.isRegularFile(draft)) {
            return false;
        }
        Files.move(draft, cache.file(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private void endWhenReady(Lesson lesson, Process process) {
        Probe probe = lesson.application().probe();
        while (process.isAlive() && !supervisor.awaitStop(LOOK_EVERY_MILLIS)) {
            if (lesson.ports().stream().allMatch(probe::ready)) {
                process.toHandle().destroy();
                return;
            }
        }
    }

    /** Ends what is being trained. */
    synchronized void stop() {
        stopped = true;
        if (running != null) {
            kill(running);
        }
    }

    private static void kill(Process process) {
        // The JVM writes the cache in a process of its own.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
