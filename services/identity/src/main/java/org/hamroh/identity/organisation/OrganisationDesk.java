package org.hamroh.identity.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hamroh.identity.IdentityProperties;
import org.hamroh.kernel.problem.FieldError;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.text.Language;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Founds and closes organisations. What is founded in a demonstration ends with it. */
@Component
class OrganisationDesk {

    private static final Logger AUDIT = LoggerFactory.getLogger("org.hamroh.audit.organisation");
    private static final int LONGEST_NAME = 200;

    private final Organisations organisations;
    private final boolean demo;

    OrganisationDesk(Organisations organisations, IdentityProperties identity) {
        this.organisations = organisations;
        this.demo = identity.demo();
    }

    Organisation found(@Nullable String id, @Nullable String type, @Nullable Map<String, String> names) {
        List<FieldError> errors = new ArrayList<>();
        if (id == null || !Organisation.isSlug(id)) {
            errors.add(FieldError.of("id", "admin.not-a-slug"));
        }
        if (Arrays.stream(OrganisationType.values())
                .noneMatch(known -> known.code().equals(type))) {
            errors.add(FieldError.of("type", "admin.no-such-type"));
        }
        if (names == null || names.isEmpty() || !names.entrySet().stream().allMatch(OrganisationDesk::readable)) {
            errors.add(FieldError.of("names", "admin.name-missing"));
        }
        if (id == null || type == null || names == null || !errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        try {
            Organisation founded = organisations.save(Organisation.founded(id, OrganisationType.of(type), names, demo));
            AUDIT.info("organisation founded organisation={}", id);
            return founded;
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("organisation.exists", id);
        }
    }

    void close(String id) {
        Organisation organisation = organisations.findById(id).orElseThrow(Refusal::notFound);
        organisation.close();
        organisations.save(organisation);
        AUDIT.info("organisation closed organisation={}", id);
    }

    private static boolean readable(Map.Entry<String, String> name) {
        return Language.of(name.getKey()).isPresent()
                && !name.getValue().isBlank()
                && name.getValue().length() <= LONGEST_NAME;
    }
}
