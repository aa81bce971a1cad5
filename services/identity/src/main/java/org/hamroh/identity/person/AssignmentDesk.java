package org.hamroh.identity.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.identity.organisation.Organisation;
import org.hamroh.identity.organisation.Organisations;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads for whom, as what and where somebody is to work, as an administrator wrote it. */
@Component
public final class AssignmentDesk {

    private final Organisations organisations;
    private final boolean demo;

    AssignmentDesk(Organisations organisations, IdentityProperties identity) {
        this.organisations = organisations;
        this.demo = identity.demo();
    }

    /**
     * An assignment as it arrives; nothing in it is trusted yet.
     *
     * @param organisation id of an organisation
     * @param roles codes of roles; absent means none
     * @param places codes of places; absent means no limit
     * @param language code of one of the five languages
     */
    public record Wish(
            @Nullable String organisation,
            @Nullable Set<String> roles,
            @Nullable Set<String> places,
            @Nullable String language) {}

    /** What is wrong with a wish, field by field. */
    public List<FieldError> errors(Wish wish) {
        List<FieldError> errors = new ArrayList<>();
        Set<String> places = wish.places == null ? Set.of() : wish.places;
        Optional<Organisation> organisation = organisations
                .findById(wish.organisation == null ? "" : wish.organisation)
                .filter(found -> found.mayAct(demo));
        if (organisation.isEmpty()) {
            errors.add(FieldError.of("organisation", "admin.no-such-organisation"));
        }
        if (wish.roles != null && !wish.roles.stream().allMatch(AssignmentDesk::isRole)) {
            errors.add(FieldError.of("roles", "admin.no-such-role"));
        }
        if (!places.stream().allMatch(Place::isCode)) {
            errors.add(FieldError.of("places", "admin.no-such-place"));
        } else if (organisation.isPresent() && !places.stream().allMatch(organisation.get()::worksIn)) {
            errors.add(FieldError.of("places", "admin.place-outside"));
        }
        if (Language.of(wish.language == null ? "" : wish.language).isEmpty()) {
            errors.add(FieldError.of("language", "admin.no-such-language"));
        }
        return errors;
    }

    /** @throws Refusal 422 naming every field that is wrong */
    public Assignment read(Wish wish) {
        List<FieldError> errors = errors(wish);
        if (wish.organisation == null || wish.language == null || !errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        Set<String> roles = wish.roles == null ? Set.of() : wish.roles;
        Set<String> places = wish.places == null ? Set.of() : wish.places;
        return new Assignment(
                wish.organisation,
                roles.stream().map(Role::of).collect(Collectors.toSet()),
                places.stream().map(Place::new).collect(Collectors.toSet()),
                wish.language);
    }

    private static boolean isRole(String code) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.code().equals(code));
    }
}
