package org.hamroh.identity.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Founds, renames, suspends and resumes organisations. What is founded in a demonstration stays in it. */
@Component
class OrganisationDesk {

    private static final Logger AUDIT = LoggerFactory.getLogger("org.hamroh.audit.organisation");
    private static final int LONGEST_NAME = 200;
    private static final Pattern PLACE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,8}){0,3}");

    private final Organisations organisations;
    private final boolean demo;

    OrganisationDesk(Organisations organisations, IdentityProperties identity) {
        this.organisations = organisations;
        this.demo = identity.demo();
    }

    Organisation found(
            @Nullable String id,
            @Nullable String type,
            @Nullable Map<String, String> names,
            @Nullable Set<String> places,
            String administrator) {
        List<FieldError> errors = new ArrayList<>();
        if (id == null || !Organisation.isSlug(id)) {
            errors.add(FieldError.of("id", "admin.not-a-slug"));
        }
        if (Arrays.stream(OrganisationType.values())
                .noneMatch(known -> known.code().equals(type))) {
            errors.add(FieldError.of("type", "admin.no-such-type"));
        }
        errors.addAll(errors(names, places));
        if (id == null || type == null || names == null || !errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        try {
            Organisation founded = organisations.save(
                    Organisation.founded(id, OrganisationType.of(type), names, orNone(places), demo));
            AUDIT.info("organisation founded organisation={} by={}", id, administrator);
            return founded;
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("organisation.exists", id);
        }
    }

    Organisation rename(
            String id,
            long seen,
            @Nullable Map<String, String> names,
            @Nullable Set<String> places,
            String administrator) {
        Organisation organisation = organisations.findById(id).orElseThrow(Refusal::notFound);
        List<FieldError> errors = errors(names, places);
        if (names == null || !errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        if (organisation.version() != seen) {
            throw Refusal.stale();
        }
        organisation.rename(names, orNone(places));
        AUDIT.info("organisation changed organisation={} by={}", id, administrator);
        return organisations.save(organisation);
    }

    /** The platform itself cannot be suspended: nobody could resume it. */
    void suspend(String id, String administrator) {
        Organisation organisation = organisations.findById(id).orElseThrow(Refusal::notFound);
        if (organisation.type() == OrganisationType.PLATFORM) {
            throw Refusal.conflict("organisation.platform");
        }
        organisation.suspend();
        organisations.save(organisation);
        AUDIT.info("organisation suspended organisation={} by={}", id, administrator);
    }

    void resume(String id, String administrator) {
        Organisation organisation = organisations.findById(id).orElseThrow(Refusal::notFound);
        organisation.resume();
        organisations.save(organisation);
        AUDIT.info("organisation resumed organisation={} by={}", id, administrator);
    }

    private static List<FieldError> errors(@Nullable Map<String, String> names, @Nullable Set<String> places) {
        List<FieldError> errors = new ArrayList<>();
        if (names == null || names.isEmpty() || !names.entrySet().stream().allMatch(OrganisationDesk::readable)) {
            errors.add(FieldError.of("names", "admin.name-missing"));
        }
        if (!orNone(places).stream().allMatch(place -> PLACE.matcher(place).matches())) {
            errors.add(FieldError.of("places", "admin.no-such-place"));
        }
        return errors;
    }

    private static Set<String> orNone(@Nullable Set<String> places) {
        return places == null ? Set.of() : places;
    }

    private static boolean readable(Map.Entry<String, String> name) {
        return Language.of(name.getKey()).isPresent()
                && !name.getValue().isBlank()
                && name.getValue().length() <= LONGEST_NAME;
    }
}
