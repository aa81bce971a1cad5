package org.hamroh.ombudsman.referral;

import java.util.List;
import java.util.UUID;

/** What the sender chose to hand over: parts, without some passages, and files, with some areas blacked out. */
record Choice(List<Part> parts, List<Passage> passages, List<ChosenFile> files) {

    /** A passage to black out; from its first character to the one after its last, counted in Unicode code points. */
    record Passage(Part part, int from, int until) {}

    record ChosenFile(UUID id, List<Area> areas) {}

    /** A rectangle of an image, in per mille of its width and height from the upper left corner. */
    record Area(int left, int top, int width, int height) {
        boolean isWithin() {
            return left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 1000 && top + height <= 1000;
        }
    }
}
