package org.hamroh.health.screening;

/**
 * Turns a person code into 128 bits in hexadecimal, the same for the same code. Without the key nobody can tell whose they are, not
 * even by trying all names and days.
 */
@FunctionalInterface
interface PersonHash {
    String of(PersonCode code);
}
