package org.hamroh.ombudsman.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

/** All openings beyond the places of an officer, ended ones too. */
interface BreakGlasses extends MongoRepository<BreakGlass, UUID> {
    Optional<BreakGlass> findFirstByComplaintAndOfficerAndUntilAfterOrderByUntilDesc(
            UUID complaint, String officer, Instant now);

    List<BreakGlass> findByOfficeAndSeenAtIsNullOrderByIdDesc(String office, Limit limit);
}
