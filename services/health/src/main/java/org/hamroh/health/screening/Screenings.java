package org.hamroh.health.screening;

import java.util.UUID;
import org.springframework.data.mongodb.repository.MongoRepository;

interface Screenings extends MongoRepository<Screening, UUID> {}
