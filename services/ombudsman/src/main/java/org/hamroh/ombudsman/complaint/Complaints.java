package org.hamroh.ombudsman.complaint;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The complaints of all offices. */
interface Complaints extends MongoRepository<Complaint, UUID> {
    Optional<Complaint> findByReceiptLocator(String locator);

    Optional<Complaint> findByRepetitionHash(String hash);
}
