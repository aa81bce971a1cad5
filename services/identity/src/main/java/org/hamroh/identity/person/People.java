package org.hamroh.identity.person;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** All accounts. */
public interface People extends CrudRepository<Person, UUID> {

    Optional<Person> findBySignInName(String signInName);

    boolean existsByRolesAndDemo(String role, boolean demo);
}
