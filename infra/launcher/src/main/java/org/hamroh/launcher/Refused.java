package org.hamroh.launcher;

/** The launcher cannot do what it was asked; the message tells the person at the console why, and what to do. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
