package org.hamroh.kernel.testing.access.holes;

/** Something that a lender keeps at a place. */
record Parcel(String id, String organisation, String place, String label, String note, String file) {
    static final String NOTE = "note-1";
    static final String FILE = "file-1";
}
