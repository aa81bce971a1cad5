package org.hamroh.kernel.security;

import java.util.List;

/**
 * What a service opens to everybody, as {@code "METHOD /pattern"} without the context path. Everything else needs a token.
 */
public record PublicPaths(List<String> operations) {
    public PublicPaths(String... operations) {
        this(List.of(operations));
    }
}
