package org.hamroh.ombudsman.counterpart;

import java.util.List;
import java.util.Map;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The registry of counterparts, of bodies at home, and of agreements. */
@RestController
class CounterpartController {
    private final CounterpartDesk desk;

    CounterpartController(CounterpartDesk desk) {
        this.desk = desk;
    }

    /** An entry of the registry. */
    record Registered(
            String id,
            String kind,
            Map<String, String> names,
            @Nullable String address,
            List<String> places,
            List<Agreement> agreements) {
        static Registered of(Counterpart one) {
            return new Registered(
                    one.id(), one.kind().code(), one.names(), one.address(), one.places(), one.agreements());
        }
    }

    @GetMapping("/counterparts")
    List<Registered> list(Caller caller) {
        return desk.all(caller).stream().map(Registered::of).toList();
    }

    @GetMapping("/counterparts/{id}")
    ResponseEntity<Registered> read(Caller caller, @PathVariable String id) {
        return answer(HttpStatus.OK, desk.read(caller, id));
    }

    @PostMapping("/counterparts")
    ResponseEntity<Registered> add(Caller caller, IdempotencyKey command, @RequestBody Registration registration) {
        return answer(HttpStatus.CREATED, desk.add(caller, registration));
    }

    @PutMapping("/counterparts/{id}")
    ResponseEntity<Registered> change(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Registration registration) {
        return answer(HttpStatus.OK, desk.change(caller, id, seen, registration));
    }

    private static ResponseEntity<Registered> answer(HttpStatus status, Counterpart one) {
        return ResponseEntity.status(status).eTag("\"" + one.version() + "\"").body(Registered.of(one));
    }
}
