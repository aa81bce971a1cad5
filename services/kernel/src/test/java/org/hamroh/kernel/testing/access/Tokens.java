package org.hamroh.kernel.testing.access;

import java.util.Optional;

/** Gives everybody what they show to be let in. */
public interface Tokens {
    /** The header in which it is shown. */
    default String header() {
        return "Authorization";
    }

    /** What a form must carry to prove that it came from a page of this person; stands for {@code {csrf}} in a body. */
    default String csrf(Position position) {
        return "";
    }

    /** The value of the header; none where this credential cannot be had here, and then it is not tried. */
    Optional<String> authorization(Position position);
}
