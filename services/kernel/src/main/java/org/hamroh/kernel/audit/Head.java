package org.hamroh.kernel.audit;

/** The last link of a chain at some moment; the hash stands for all that came before it. */
public record Head(long seq, String hash) {}
