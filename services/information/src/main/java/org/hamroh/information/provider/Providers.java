package org.hamroh.information.provider;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

interface Providers extends Repository<Provider, UUID> {
    Provider save(Provider provider);

    Optional<Provider> findBySlug(String slug);

    Optional<Provider> findByCommand(String command);

    @Query(value = "{}", sort = "{'slug': 1}")
    List<Provider> all();
}
