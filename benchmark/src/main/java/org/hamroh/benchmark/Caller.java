package org.hamroh.benchmark;

/** What one of several callers does over and over. */
interface Caller extends AutoCloseable {

    /** Makes one call to its end. @throws Exception when it was not answered as it should be */
    void call() throws Exception;

    @Override
    default void close() throws Exception {}
}
