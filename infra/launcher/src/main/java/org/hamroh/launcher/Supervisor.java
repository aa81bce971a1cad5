package org.hamroh.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** All processes of one start: learns when each is ready, and ends them in order. */
final class Supervisor {

    private static final long LOOK_EVERY_MILLIS = 100;
    private static final Duration ALL_ENDED_WITHIN = Duration.ofMillis(9_000);

    private final List<Child> children = new CopyOnWriteArrayList<>();
    private final int expected;
    private final Ports ports;
    private final Console console;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Supervisor(int expected, Ports ports, Console console) {
        this.expected = expected;
        this.ports = ports;
        this.console = console;
    }

    /** Starts this one and watches it from now on; does nothing once everything is being stopped. */
    synchronized void start(Child child) {
        if (stopped.getCount() > 0) {
            children.add(child);
            child.start();
        }
    }

    List<Child> children() {
        return List.copyOf(children);
    }

    /** True while every process does its work. */
    boolean allReady() {
        return readyCount() == expected;
    }

    /** Looks after those that are starting. Returns when all are ready if that is asked for, else at the stop. */
    void watch(boolean untilReady) {
        while (!awaitStop(LOOK_EVERY_MILLIS)) {
            for (Child child : children) {
                if (child.state() == Child.State.STARTING) {
                    look(child);
                }
            }
            if (untilReady && allReady()) {
                return;
            }
        }
    }

    private void look(Child child) {
        Application application = child.application();
        if (application.ports().stream().allMatch(port -> application.probe().ready(ports.of(port)))) {
            child.ready();
            console.say("%s is ready after %s (%d of %d)"
                    .formatted(application.name(), Texts.seconds(child.age()), readyCount(), expected));
        }
    }

    private int readyCount() {
        return (int) children.stream()
                .filter(child -> child.state() == Child.State.READY)
                .count();
    }

    boolean awaitStop(long millis) {
        try {
            return stopped.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            return true;
        }
    }

    /** Ends all, the last started first, within ten seconds. True when each ended by itself. */
    boolean stop() {
        synchronized (this) {
            stopped.countDown();
        }
        var waves = new TreeMap<Integer, List<Child>>();
        for (Child child : children) {
            waves.computeIfAbsent(child.application().wave(), wave -> new ArrayList<>())
                    .add(child);
        }
        long begin = System.nanoTime();
        int done = 0;
        boolean clean = true;
        for (Collection<Child> wave : waves.descendingMap().values()) {
            done++;
            // What an earlier wave leaves of its share is the next one's.
            long deadline = begin + ALL_ENDED_WITHIN.toNanos() * done / waves.size();
            wave.forEach(Child::askToEnd);
            for (Child child : wave) {
                if (!child.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                    console.say(child.application().name() + " did not end in time and was ended by force");
                    clean = false;
                }
            }
        }
        return clean;
    }
}
