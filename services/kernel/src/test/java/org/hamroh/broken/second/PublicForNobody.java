package org.hamroh.broken.second;

/** Public, although no other package uses it; and named after nothing. */
public class PublicForNobody {
    static class ThingManager {}
}
