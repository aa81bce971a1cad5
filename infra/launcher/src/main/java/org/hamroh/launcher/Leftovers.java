package org.hamroh.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Processes of an earlier launcher that was killed. Each ends by itself (see {@link Tether}), but one that hangs does
 * not, and two engines must never open the same files. Called only by the owner of the data folder, so whatever names
 * that folder in its command line is a leftover.
 */
final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(6);

    private Leftovers() {}

    static void end(Path data, Console console) {
        List<ProcessHandle> found = find(data);
        if (found.isEmpty()) {
            return;
        }
        console.say("Waiting for " + found.size() + " processes of an earlier start to end");
        if (!gone(found, GRACE)) {
            find(data).forEach(ProcessHandle::destroyForcibly);
            if (!gone(found, GRACE)) {
                throw new Refused("Processes of an earlier start do not end: "
                        + find(data).stream().map(ProcessHandle::pid).toList());
            }
        }
    }

    private static boolean gone(List<ProcessHandle> processes, Duration limit) {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException stillThere) {
            return false;
        } catch (java.util.concurrent.ExecutionException | InterruptedException unlikely) {
            throw new IllegalStateException(unlikely);
        }
    }

    private static List<ProcessHandle> find(Path data) {
        long self = ProcessHandle.current().pid();
        String mark = Java.mark(data);
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self && marked(process.info(), mark))
                .toList();
    }

    private static boolean marked(ProcessHandle.Info process, String mark) {
        return process.arguments().map(Arrays::asList).orElse(List.of()).contains(mark);
    }
}
