package org.hamroh.launcher;

import java.io.IOException;
import sun.misc.Signal;

/**
 * The first class of every process that the launcher starts: it ties the process to the life of the launcher, then
 * runs the application's own main class.
 *
 * <p>The launcher holds the other end of standard input and never writes to it. When it ends, however it ends (kill -9
 * too), the system closes that end and this process leaves as well. Depends on no other class of the launcher, because
 * it is copied alone next to each application.
 */
public final class Tether {

    private static final long GRACE_MILLIS = 5_000;
    private static final int ORPHANED = 70;

    private Tether() {}

    /**
     * Runs an application tied to its parent.
     *
     * @param arguments the application's main class, then its arguments
     * @throws Throwable whatever the application's main method throws
     */
    public static void main(String[] arguments) throws Throwable {
        // Ctrl-C and a closed terminal reach every process of the console at once. Only the launcher answers, so that
        // it can stop the others in order.
        Signal.handle(new Signal("INT"), ignored -> {});
        Signal.handle(new Signal("HUP"), ignored -> {});
        Thread.ofPlatform().daemon().name("tether").start(Tether::leaveWithParent);

        String[] rest = new String[arguments.length - 1];
        System.arraycopy(arguments, 1, rest, 0, rest.length);
        var main = Class.forName(arguments[0]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) rest);
        } catch (java.lang.reflect.InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    private static void leaveWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever sent; only the end counts
            }
        } catch (IOException alsoTheEnd) {
            // a broken pipe says the same as its end
        }
        Thread.ofPlatform().daemon().name("tether-limit").start(Tether::haltAfterGrace);
        System.exit(ORPHANED);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException now) {
            // leave at once
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
