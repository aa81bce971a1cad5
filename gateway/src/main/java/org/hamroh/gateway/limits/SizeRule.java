package org.hamroh.gateway.limits;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * How long a body may be.
 *
 * @param path a path pattern
 * @param contentType counts only bodies whose type starts so; null: all
 * @param size the most bytes
 */
record SizeRule(String path, @Nullable String contentType, DataSize size) {}
