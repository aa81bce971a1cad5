package org.hamroh.health.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Screenings from programs of the points, registered as API clients with the recorder's role. Good ones are taken, whatever is wrong with others. */
@RestController
class ExchangeController {
    private static final int MOST = 500;

    private final ScreeningDesk desk;
    private final MessageSource messages;

    ExchangeController(ScreeningDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    record Mistake(String field, String key, String message) {}

    /** @param at where in the payload; @param status taken or wrong; what was there before is taken again and changes nothing */
    record Outcome(String at, String status, List<UUID> screenings, List<Mistake> errors) {}

    record Answer(int taken, int wrong, List<Outcome> outcomes) {}

    /** A FHIR R4 Bundle of Encounters and Observations without Patients. */
    @PostMapping("/fhir")
    ResponseEntity<Answer> fhir(Caller caller, @RequestBody Map<String, Object> bundle, Locale locale) {
        ScreeningDesk.require(caller);
        if (!"Bundle".equals(bundle.get("resourceType"))) {
            throw Refusal.invalid(List.of(FieldError.of("resourceType", "exchange.bundle")));
        }
        return take(caller, Exchange.ofBundle(bundle), "fhir", locale);
    }

    /** DHIS2 tracker events. */
    @PostMapping("/dhis2/events")
    ResponseEntity<Answer> dhis2(Caller caller, @RequestBody Map<String, Object> payload, Locale locale) {
        ScreeningDesk.require(caller);
        return take(caller, Exchange.ofEvents(payload), "dhis2", locale);
    }

    private ResponseEntity<Answer> take(Caller caller, List<Exchange.Sent> sent, String origin, Locale locale) {
        if (sent.isEmpty() || sent.size() > MOST) {
            throw Refusal.invalid(List.of(FieldError.of("entry", "exchange.number", MOST)));
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Exchange.Sent each : sent) {
            try {
                var recorded = desk.record(caller, each.visit(), origin, hash(each.key()));
                outcomes.add(new Outcome(each.at(), "taken", recorded.screenings(), List.of()));
            } catch (Refusal refusal) {
                if (refusal.errors().isEmpty()) {
                    throw refusal;
                }
                outcomes.add(new Outcome(each.at(), "wrong", List.of(), told(refusal, locale)));
            }
        }
        int wrong = (int)
                outcomes.stream().filter(each -> each.status().equals("wrong")).count();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(outcomes.size() - wrong, wrong, outcomes));
    }

    private List<Mistake> told(Refusal refusal, Locale locale) {
        return refusal.errors().stream()
                .map(each -> new Mistake(
                        each.field(),
                        each.key(),
                        messages.getMessage(each.key(), each.args().toArray(), locale)))
                .toList();
    }

    private static String hash(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
