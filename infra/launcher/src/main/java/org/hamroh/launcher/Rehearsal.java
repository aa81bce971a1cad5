package org.hamroh.launcher;

import java.util.List;

/**
 * How an application is started only so that the JVM can note what a start loads.
 *
 * @param options for its JVM
 * @param harmless true when with these options it changes nothing and ends by itself, so that it may be rehearsed with
 *     the real ports and data; otherwise it is given others, and ended as soon as it is ready
 */
record Rehearsal(List<String> options, boolean harmless) {}
