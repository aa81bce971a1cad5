package org.hamroh.ombudsman.upload;

/** Takes from a file all that it says about where, when, by whom and with what it was made, and leaves what one sees. */
@FunctionalInterface
interface Cleaning {
    byte[] clean(byte[] file) throws UnreadableFile;
}
