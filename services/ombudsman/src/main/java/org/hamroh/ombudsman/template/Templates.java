package org.hamroh.ombudsman.template;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The templates of all offices; those of one are few enough to be read whole. */
interface Templates extends Repository<Template, UUID> {
    Template save(Template template);

    List<Template> findByOffice(String office);

    Optional<Template> findByIdAndOffice(UUID id, String office);
}
