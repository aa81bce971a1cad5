package org.hamroh.ombudsman.draft;

import org.springframework.data.repository.CrudRepository;

/** The drafts of the last day. */
interface Drafts extends CrudRepository<Draft, String> {}
