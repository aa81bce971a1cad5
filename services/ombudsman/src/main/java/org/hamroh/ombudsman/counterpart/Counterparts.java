package org.hamroh.ombudsman.counterpart;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The registry. It is short enough to be read whole. */
interface Counterparts extends Repository<Counterpart, String> {
    Counterpart save(Counterpart counterpart);

    Optional<Counterpart> findById(String id);

    List<Counterpart> findAllByOrderById();
}
