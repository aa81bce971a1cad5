/**
 * MongoDB's and Kafka's protocols in one small JVM, so that the whole platform runs from one command without Docker.
 *
 * <p>Both engines keep their data on disk and lose nothing they acknowledged when the process is killed. Both listen on
 * loopback only and know no authentication. Production is a real MongoDB and a real Kafka.
 */
@NullMarked
package org.hamroh.engines;

import org.jspecify.annotations.NullMarked;
