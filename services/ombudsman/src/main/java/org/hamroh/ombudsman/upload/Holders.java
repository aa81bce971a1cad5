package org.hamroh.ombudsman.upload;

import java.util.UUID;

/** Knows which files the cases or the referrals hold; their side implements it. */
@FunctionalInterface
public interface Holders {
    boolean holds(UUID caseId, UUID upload);
}
