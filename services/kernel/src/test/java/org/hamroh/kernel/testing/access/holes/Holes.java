package org.hamroh.kernel.testing.access.holes;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which hole is open now. */
@Component
final class Holes {
    private final AtomicReference<@Nullable Hole> open = new AtomicReference<>();

    void open(@Nullable Hole hole) {
        open.set(hole);
    }

    boolean has(Hole hole) {
        return open.get() == hole;
    }
}
