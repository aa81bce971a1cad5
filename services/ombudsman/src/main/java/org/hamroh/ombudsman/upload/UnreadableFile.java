package org.hamroh.ombudsman.upload;

/** The bytes are not the file they claim to be, or are built to do harm. */
final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableFile(String reason) {
        super(reason);
    }
}
