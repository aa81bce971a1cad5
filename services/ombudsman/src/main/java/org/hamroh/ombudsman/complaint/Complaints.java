package org.hamroh.ombudsman.complaint;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.repository.MongoRepository;

/** The complaints of all offices. */
interface Complaints extends MongoRepository<Complaint, UUID> {
    Optional<Complaint> findByIdAndOffice(UUID id, String office);

    /** @param facets of which it has one, see {@link Facets} */
    Optional<Complaint> findByIdAndOfficeAndFacetsIn(UUID id, String office, Collection<String> facets);

    Optional<Complaint> findByReference(String reference);

    Optional<Complaint> findByReceiptLocator(String locator);

    Optional<Complaint> findByRepetitionHash(String hash);

    Optional<Complaint> findByBehalfRow(String row);
}
