package org.hamroh.ombudsman.complaint;

import java.util.Set;

/** Knows by which channels this house can tell somebody that there is news; the side of the notifications implements it. */
@FunctionalInterface
public interface NoticeChannels {
    /** Codes of the channels that are set up now; empty where none is. */
    Set<String> offered();
}
