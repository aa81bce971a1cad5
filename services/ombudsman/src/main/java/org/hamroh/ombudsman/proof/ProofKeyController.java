package org.hamroh.ombudsman.proof;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public part of the key that signs proofs of filing, for everybody who wants to verify one. */
@RestController
class ProofKeyController {
    private final ProofKey key;

    ProofKeyController(ProofKey key) {
        this.key = key;
    }

    /** A JWK set (RFC 7517). */
    record Keys(List<Key> keys) {}

    /** An Ed25519 key (RFC 8037). */
    record Key(String kty, String crv, String alg, String use, String kid, String x) {}

    @GetMapping("/proof-keys")
    ResponseEntity<Keys> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new Keys(List.of(new Key("OKP", "Ed25519", "EdDSA", "sig", key.id(), key.x()))));
    }
}
