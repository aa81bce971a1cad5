package org.hamroh.kernel.crypto;

/**
 * Where a service keeps data keys wrapped by its master key. A bean of this type gives the service its {@link CaseKeys}; each
 * collection with such keys has one, or its keys would be lost when an old master key is destroyed.
 */
public record WrappedKeys(String collection, String field) {}
