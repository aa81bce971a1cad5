package org.hamroh.kernel.audit;

import org.hamroh.contracts.DomainEvent;

/** In which words a service tells the others how far its chain has grown. A bean of this type makes it do so. */
@FunctionalInterface
public interface HeadEvents {
    DomainEvent of(Head head);
}
