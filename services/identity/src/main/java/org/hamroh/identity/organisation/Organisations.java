package org.hamroh.identity.organisation;

import org.springframework.data.repository.CrudRepository;

/** All organisations. */
public interface Organisations extends CrudRepository<Organisation, String> {}
