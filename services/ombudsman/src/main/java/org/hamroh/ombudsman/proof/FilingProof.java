package org.hamroh.ombudsman.proof;

import java.time.Instant;

/**
 * That a complaint was filed, in a form that anybody can verify offline with the office's public key. It says nothing of what was
 * written.
 *
 * @param reference of the case, {@code TJ-26-4K7Q2-X}
 * @param office to which it was filed
 * @param hash SHA-256, base64url, of what was written, as the office keeps it sealed: it binds the office to the words and reveals none
 * @param keyId of the key, as {@code GET /proof-keys} names it
 * @param jws the same as a compact JWS (RFC 7515) signed with Ed25519 (RFC 8037)
 * @param qr what a QR code of the proof holds: the JWS
 */
public record FilingProof(
        String reference, Instant filedAt, String office, String hash, String keyId, String jws, String qr) {}
