package org.hamroh.ombudsman.upload;

/** File names fit to be shown and to be saved under. */
final class FileNames {
    private static final int LONGEST = 80;

    private FileNames() {}

    /** The last part of the name as typed, without what no file name should hold, ending as its content says. */
    static String shown(String typed, FileType type) {
        var last = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        var stem = new StringBuilder();
        (dot > 0 ? last.substring(0, dot) : last)
                .codePoints()
                .filter(c -> Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || " -_().,№".indexOf(c) >= 0)
                .limit(LONGEST)
                .forEach(stem::appendCodePoint);
        var name = stem.toString().strip();
        return (name.isEmpty() || name.startsWith(".") ? "file" + name : name) + "." + type.extension;
    }
}
