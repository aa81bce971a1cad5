package org.hamroh.elsewhere;

/** Stands for a class of another service. */
public final class AnotherService {
    private AnotherService() {}
}
