package org.hamroh.information.article;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

interface Articles extends Repository<Article, UUID> {
    Article save(Article article);

    Optional<Article> findBySlug(String slug);

    Optional<Article> findByCommand(String command);

    @Query(value = "{}", sort = "{'slug': 1}")
    List<Article> all();
}
