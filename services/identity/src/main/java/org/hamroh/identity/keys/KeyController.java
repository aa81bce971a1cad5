package org.hamroh.identity.keys;

import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The signing keys, for the administrator. The keys themselves never leave the folder. */
@RestController
@RequestMapping("/admin/signing-keys")
class KeyController {

    private static final Logger AUDIT = LoggerFactory.getLogger("org.hamroh.audit.keys");

    private final SigningKeys keys;

    KeyController(SigningKeys keys) {
        this.keys = keys;
    }

    @Operation(summary = "The published signing keys, the newest first, and what each does now")
    @GetMapping
    List<SigningKeys.Seen> all() {
        return keys.seen();
    }

    @Operation(
            summary =
                    "Begins a change of keys: the new key is published now and signs in ten minutes; nobody is signed out")
    @PostMapping("/rotation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<SigningKeys.Seen> rotate(Principal administrator) {
        keys.rotate();
        AUDIT.info("key rotation begun by={}", administrator.getName());
        return keys.seen();
    }
}
