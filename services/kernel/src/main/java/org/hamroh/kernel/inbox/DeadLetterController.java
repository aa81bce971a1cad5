package org.hamroh.kernel.inbox;

import java.time.Instant;
import java.util.List;
import org.hamroh.kernel.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's view of what this service could not take in. */
@RestController
final class DeadLetterController {
    private static final int PAGE = 50;
    private final DeadLetters letters;

    DeadLetterController(DeadLetters letters) {
        this.letters = letters;
    }

    record Letter(
            String id,
            Instant at,
            String topic,
            @Nullable String key,
            @Nullable String type,
            String reason) {}

    record Page(List<Letter> items, @Nullable String next) {}

    /** Letters that wait, newest first, 50 a page. */
    @GetMapping("/dead-letters")
    Page waiting(Caller caller, @RequestParam(required = false) @Nullable String after) {
        caller.require("admin");
        List<DeadLetter> found = letters.waiting(after, PAGE + 1);
        List<Letter> page = found.stream()
                .limit(PAGE)
                .map(l -> new Letter(l.id(), l.at(), l.topic(), l.key(), l.type(), l.reason()))
                .toList();
        return new Page(page, found.size() > PAGE ? page.getLast().id() : null);
    }

    @PostMapping("/dead-letters/{id}/redrive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void redrive(Caller caller, @PathVariable String id) {
        caller.require("admin");
        letters.redrive(id);
    }
}
