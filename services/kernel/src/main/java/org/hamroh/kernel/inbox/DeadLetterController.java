package org.hamroh.kernel.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hamroh.kernel.audit.Audit;
import org.hamroh.kernel.audit.Result;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What this service could not take in: seen by the administrator, sent round again, or discarded with a reason. */
@RestController
final class DeadLetterController {
    private static final int PAGE = 50;
    private static final int LONGEST_REASON = 500;

    private final DeadLetters letters;
    private final LetterContent content;
    private final Audit audit;

    DeadLetterController(DeadLetters letters, LetterContent content, Audit audit) {
        this.letters = letters;
        this.content = content;
        this.audit = audit;
    }

    /**
     * @param event as JSON; null for what is no event that can be read
     * @param bytes how long the message is
     */
    record Letter(
            String id,
            Instant at,
            String topic,
            @Nullable String key,
            @Nullable String type,
            String reason,
            @Nullable String event,
            int bytes,
            @Nullable Discarded discarded) {}

    record Discarded(Instant at, String by, String why) {}

    record Page(List<Letter> items, @Nullable String next) {}

    record Discarding(@Nullable String reason) {}

    /** @param until only letters from before this moment; now if left out, so that what fails anew does not go round for ever */
    record Redriving(@Nullable Instant until) {}

    /** Letters that wait, newest first, 50 a page; or those that were discarded, the last 50. */
    @GetMapping("/dead-letters")
    Page list(
            Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "false") boolean discarded) {
        caller.require("admin");
        List<DeadLetter> found = discarded ? letters.discarded(PAGE) : letters.waiting(after, PAGE + 1);
        List<Letter> page = found.stream().limit(PAGE).map(this::shown).toList();
        return new Page(page, found.size() > PAGE ? page.getLast().id() : null);
    }

    @PostMapping("/dead-letters/{id}/redrive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void redrive(Caller caller, @PathVariable String id) {
        caller.require("admin");
        letters.require(id);
        audit.note(caller, "event.redrive", id, Result.ALLOWED);
        letters.redrive(id);
    }

    /** Sends the oldest hundred round again and says how many are left; to be repeated with the same {@code until}. */
    @PostMapping("/dead-letters/redrive")
    DeadLetters.Redriven redriveSome(Caller caller, @RequestBody(required = false) @Nullable Redriving which) {
        caller.require("admin");
        audit.note(caller, "event.redrive-all", null, Result.ALLOWED);
        return letters.redriveSome(which == null ? null : which.until());
    }

    @PostMapping("/dead-letters/{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(Caller caller, @PathVariable String id, @RequestBody Discarding discarding) {
        caller.require("admin");
        letters.require(id);
        String why = Objects.requireNonNullElse(discarding.reason(), "").strip();
        if (why.length() < 3 || why.length() > LONGEST_REASON) {
            throw Refusal.invalid(List.of(FieldError.of("reason", "dead-letter.reason", LONGEST_REASON)));
        }
        audit.note(caller, "event.discard", id, Result.ALLOWED);
        letters.discard(id, caller.subject(), why);
    }

    private Letter shown(DeadLetter letter) {
        DeadLetter.Discarded gone = letter.discarded();
        return new Letter(
                letter.id(),
                letter.at(),
                letter.topic(),
                letter.key(),
                letter.type(),
                letter.reason(),
                content.of(letter),
                letter.value() == null ? 0 : letter.value().length,
                gone == null ? null : new Discarded(gone.at(), gone.by(), gone.why()));
    }
}
