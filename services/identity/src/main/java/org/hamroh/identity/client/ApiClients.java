package org.hamroh.identity.client;

import org.springframework.data.repository.CrudRepository;

/** All programs of partners. */
public interface ApiClients extends CrudRepository<ApiClient, String> {}
