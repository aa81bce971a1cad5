package org.hamroh.health.place;

import java.util.List;
import java.util.UUID;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The screening points. There are some hundreds of them, so lists are read whole. */
public interface Points extends MongoRepository<Point, UUID> {
    List<Point> findByFactsOrganisation(String organisation);
}
