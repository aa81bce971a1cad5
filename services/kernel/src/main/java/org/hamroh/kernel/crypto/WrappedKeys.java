package org.hamroh.kernel.crypto;

/** Where a service keeps data keys wrapped by its master key. A bean of this type gives the service its {@link CaseKeys}. */
public record WrappedKeys(String collection, String field) {}
