package org.hamroh.information.provider;

import java.time.Instant;
import java.util.List;
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

/** The directory as those see it who keep it. */
@RestController
class ProviderController {
    private final ProviderDesk desk;
    private final ExperienceDesk experiences;

    ProviderController(ProviderDesk desk, ExperienceDesk experiences) {
        this.desk = desk;
        this.experiences = experiences;
    }

    record Kept(
            String slug,
            @Nullable String organisation,
            @Nullable Listing listing,
            @Nullable Listing proposed,
            @Nullable Instant proposedAt,
            String capacity,
            @Nullable Instant capacityAt,
            @Nullable String verifiedOn,
            Experience experience,
            boolean editor) {}

    record Creation(
            @Nullable String slug,
            @Nullable String organisation,
            @Nullable ListingForm listing) {}

    @GetMapping("/directory")
    List<Kept> mine(Caller caller) {
        return desk.mine(caller).stream().map(each -> kept(caller, each)).toList();
    }

    @GetMapping("/directory/{slug}")
    ResponseEntity<Kept> read(Caller caller, @PathVariable String slug) {
        return answer(HttpStatus.OK, caller, desk.read(caller, slug));
    }

    @PostMapping("/directory")
    ResponseEntity<Kept> create(Caller caller, IdempotencyKey command, @RequestBody Creation creation) {
        return answer(
                HttpStatus.CREATED,
                caller,
                desk.create(caller, command, creation.slug(), creation.organisation(), form(creation.listing())));
    }

    @PutMapping("/directory/{slug}")
    ResponseEntity<Kept> change(
            Caller caller, @PathVariable String slug, IfMatch seen, @RequestBody ListingForm listing) {
        return answer(HttpStatus.OK, caller, desk.change(caller, slug, seen, listing));
    }

    record Room(@Nullable String capacity) {}

    @PostMapping("/directory/{slug}/capacity")
    ResponseEntity<Kept> fill(Caller caller, @PathVariable String slug, IfMatch seen, @RequestBody Room room) {
        return answer(HttpStatus.OK, caller, desk.fill(caller, slug, seen, room.capacity()));
    }

    @PostMapping("/directory/{slug}/approval")
    ResponseEntity<Kept> approve(Caller caller, @PathVariable String slug, IfMatch seen) {
        return answer(HttpStatus.OK, caller, desk.decide(caller, slug, seen, true));
    }

    @PostMapping("/directory/{slug}/declining")
    ResponseEntity<Kept> decline(Caller caller, @PathVariable String slug, IfMatch seen) {
        return answer(HttpStatus.OK, caller, desk.decide(caller, slug, seen, false));
    }

    @PostMapping("/directory/{slug}/verification")
    ResponseEntity<Kept> verify(Caller caller, @PathVariable String slug, IfMatch seen) {
        return answer(HttpStatus.OK, caller, desk.verify(caller, slug, seen));
    }

    @PostMapping("/directory/{slug}/unlisting")
    ResponseEntity<Kept> unlist(Caller caller, @PathVariable String slug, IfMatch seen) {
        return answer(HttpStatus.OK, caller, desk.unlist(caller, slug, seen));
    }

    private ResponseEntity<Kept> answer(HttpStatus status, Caller caller, Provider provider) {
        return ResponseEntity.status(status).eTag(IfMatch.etag(provider)).body(kept(caller, provider));
    }

    private Kept kept(Caller caller, Provider provider) {
        var proposal = provider.proposal();
        return new Kept(
                provider.slug(),
                provider.organisation(),
                provider.listing(),
                proposal == null ? null : proposal.listing(),
                proposal == null ? null : proposal.at(),
                provider.capacity().code(),
                provider.capacityAt(),
                provider.verifiedOn(),
                experiences.of(provider.slug()),
                ProviderDesk.isEditor(caller));
    }

    private static ListingForm form(@Nullable ListingForm sent) {
        return sent == null
                ? new ListingForm(null, null, null, null, null, null, null, null, null, null, null, null)
                : sent;
    }
}
