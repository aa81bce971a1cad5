package org.hamroh.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * An application as it lies ready to be run.
 *
 * @param folder its own folder in the cache, where start caches may be kept
 * @param path class path
 * @param mainClass the application's main class
 */
record Program(Path folder, List<Path> path, String mainClass) {}
