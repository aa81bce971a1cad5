package org.hamroh.ombudsman.receipt;

import org.springframework.data.repository.CrudRepository;

/** The failures remembered. */
interface Backoffs extends CrudRepository<Backoff, String> {}
