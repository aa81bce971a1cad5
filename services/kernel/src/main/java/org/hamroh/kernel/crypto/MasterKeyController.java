package org.hamroh.kernel.crypto;

import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's hand on the master key. No key is ever shown. */
@RestController
final class MasterKeyController {
    private static final String ADMINISTRATOR = "admin";
    private final MasterKeyDesk desk;
    private final Audit audit;

    MasterKeyController(MasterKeyDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /** Which keys there are, and how many data keys each of them wraps. */
    @GetMapping("/master-key")
    MasterKeyDesk.State state(Caller caller) {
        caller.require(ADMINISTRATOR);
        return desk.state();
    }

    /** Adds a key that seals from now on; data keys are wrapped anew in the background. */
    @PostMapping("/master-key/rotation")
    MasterKeyDesk.State rotate(Caller caller) {
        caller.require(ADMINISTRATOR);
        audit.note(caller, "master-key-rotate", null, Result.ALLOWED);
        return desk.rotate();
    }

    /** Destroys old keys that nothing uses any more. */
    @PostMapping("/master-key/retirement")
    MasterKeyDesk.State retire(Caller caller) {
        caller.require(ADMINISTRATOR);
        audit.note(caller, "master-key-retire", null, Result.ALLOWED);
        return desk.retire();
    }
}
