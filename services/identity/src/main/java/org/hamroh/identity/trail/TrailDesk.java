package org.hamroh.identity.trail;

import java.util.Set;
import java.util.UUID;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Note;
import org.hamroh.kernel.audit.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes what people do with their own accounts: signing in, the second factor, passwords, sessions. */
@Component
public final class TrailDesk {

    private final Audit audit;

    TrailDesk(Audit audit) {
        this.audit = audit;
    }

    public void done(UUID person, String action) {
        note(person, action, Result.ALLOWED);
    }

    public void refused(UUID person, String action) {
        note(person, action, Result.REFUSED);
    }

    /** Somebody tried who has proved nothing; both where the account exists and where it does not. */
    public void stranger(String action, @Nullable UUID person) {
        audit.note(Note.ofStranger(action, "sign-in", person, Result.REFUSED));
    }

    private void note(UUID person, String action, Result result) {
        audit.note(new Note(person.toString(), "", Set.of(), action, "sign-in", person.toString(), result, null));
    }
}
