package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import org.hamroh.kernel.crypto.Sealed;

/**
 * What makes it safe to send a filing twice. Kept for a day.
 *
 * @param hash of the sender's key
 * @param receiptCode readable with the sender's key only
 */
record Repetition(String hash, Sealed receiptCode, Instant at) {}
