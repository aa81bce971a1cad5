package org.hamroh.ombudsman.complaint;

import org.hamroh.kernel.crypto.Sealed;
import org.springframework.data.annotation.TypeAlias;

/** Where a complaint stands. Each stage carries what led to it; an explanation is sealed with the key of the case. */
sealed interface Stage {

    /** As clients and queries name it. */
    String code();

    /** Whether the office still works on it. */
    default boolean isOpen() {
        return this instanceof Filed || this instanceof Admitted;
    }

    /** Received; the office has not decided yet whether it is within its mandate. */
    @TypeAlias("filed")
    record Filed() implements Stage {
        @Override
        public String code() {
            return "filed";
        }
    }

    /** Within the mandate; the office works on it. */
    @TypeAlias("admitted")
    record Admitted() implements Stage {
        @Override
        public String code() {
            return "admitted";
        }
    }

    /** The office does not take it up. */
    @TypeAlias("not_admitted")
    record NotAdmitted(Ground ground, Sealed explanation) implements Stage {
        @Override
        public String code() {
            return "not_admitted";
        }
    }

    /** The work ended. */
    @TypeAlias("closed")
    record Closed(Outcome outcome, Sealed explanation) implements Stage {
        @Override
        public String code() {
            return "closed";
        }
    }
}
