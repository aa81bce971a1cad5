package org.hamroh.ombudsman.counterpart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamroh.kernel.security.Caller;
import org.hamroh.kernel.web.IdempotencyKey;
import org.hamroh.kernel.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
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
            Counterpart.@Nullable Contacts contacts,
            List<String> places,
            List<Agreement> agreements,
            @Nullable String endedOn,
            List<Change> changes,
            List<String> allowedMoves) {
        static Registered of(Counterpart one, boolean keeper) {
            return new Registered(
                    one.id(),
                    one.kind().code(),
                    one.names(),
                    one.address(),
                    one.contacts(),
                    one.places(),
                    one.agreements(),
                    one.endedOn(),
                    one.history(),
                    keeper ? List.of("change") : List.of());
        }
    }

    /**
     * Who may receive a case of a place on a day.
     *
     * @param agreement by which; null for a body at home
     * @param regional whether it is competent for the region itself
     */
    record Responsible(
            String id,
            String kind,
            Map<String, String> names,
            @Nullable Agreement agreement,
            boolean regional) {
        static Responsible of(CompetentQuery.Competent one) {
            var body = one.body();
            return new Responsible(body.id(), body.kind().code(), body.names(), one.agreement(), one.regional());
        }
    }

    /** The paper of an agreement. */
    record Paper(UUID id, String name, String type, long size) {
        static Paper of(AgreementPaper one) {
            return new Paper(one.id(), one.name(), one.type(), one.size());
        }
    }

    @GetMapping("/counterparts/competent")
    List<Responsible> competent(
            Caller caller,
            @RequestParam String country,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        return desk.competent(caller, country, region == null || region.isBlank() ? null : region, on).stream()
                .map(Responsible::of)
                .toList();
    }

    @PostMapping("/agreement-papers")
    ResponseEntity<Paper> keep(Caller caller, IdempotencyKey command, @RequestBody PaperDesk.Taken upload) {
        return ResponseEntity.status(HttpStatus.CREATED).body(Paper.of(desk.keep(caller, upload)));
    }

    @GetMapping("/agreement-papers/{id}")
    ResponseEntity<Resource> paper(Caller caller, @PathVariable String id) {
        var opened = desk.paper(caller, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.paper().type()))
                .contentLength(opened.paper().size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.paper().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(opened.bytes()));
    }

    @GetMapping("/counterparts")
    List<Registered> list(Caller caller) {
        return desk.all(caller).stream()
                .map(each -> Registered.of(each, desk.isKeeper(caller)))
                .toList();
    }

    @GetMapping("/counterparts/{id}")
    ResponseEntity<Registered> read(Caller caller, @PathVariable String id) {
        return answer(caller, HttpStatus.OK, desk.read(caller, id));
    }

    @PostMapping("/counterparts")
    ResponseEntity<Registered> add(Caller caller, IdempotencyKey command, @RequestBody Registration registration) {
        return answer(caller, HttpStatus.CREATED, desk.add(caller, registration));
    }

    @PutMapping("/counterparts/{id}")
    ResponseEntity<Registered> change(
            Caller caller, @PathVariable String id, IfMatch seen, @RequestBody Registration registration) {
        return answer(caller, HttpStatus.OK, desk.change(caller, id, seen, registration));
    }

    private ResponseEntity<Registered> answer(Caller caller, HttpStatus status, Counterpart one) {
        return ResponseEntity.status(status)
                .eTag("\"" + one.version() + "\"")
                .body(Registered.of(one, desk.isKeeper(caller)));
    }
}
