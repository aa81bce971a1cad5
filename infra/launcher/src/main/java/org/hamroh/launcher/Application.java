package org.hamroh.launcher;

import java.util.List;
import java.util.Map;

/**
 * One process that the launcher starts and watches.
 *
 * @param name shown before each of its lines and used for its folder, database and log
 * @param code what it runs
 * @param wave start order, and reversed the stop order; applications of one wave do not wait for each other
 * @param ports names of the ports it listens on, its own first; they keep their numbers over restarts
 * @param probe how to learn that it does its work
 * @param jvm memory limits, given to its Java as they are
 * @param rehearsal how it is started to make a start cache
 * @param settings environment of its own, beside what every application gets
 */
record Application(
        String name,
        Code code,
        int wave,
        List<String> ports,
        Probe probe,
        List<String> jvm,
        Rehearsal rehearsal,
        Map<String, String> settings) {}
