package org.hamroh.ombudsman.referral;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

interface Referrals extends Repository<Referral, UUID> {
    Referral save(Referral referral);

    /** The referral if this organisation is a side of it: of others not even the document is read, so the answer takes as long. */
    @Query("{'_id': ?0, '$or': [{'subject.office': ?1}, {'subject.recipient': ?1}]}")
    Optional<Referral> ofSide(UUID id, String organisation);

    /** The same for somebody who is limited to places. */
    @Query("{'_id': ?0, '$or': [{'subject.office': ?1}, {'subject.recipient': ?1}], 'places': {'$in': ?2}}")
    Optional<Referral> ofSideWithin(UUID id, String organisation, Set<String> places);

    Optional<Referral> findByCommand(String command);

    @Query(value = "{'subject.complaint': ?0}", sort = "{'_id': 1}")
    List<Referral> ofComplaint(UUID complaint);
}
