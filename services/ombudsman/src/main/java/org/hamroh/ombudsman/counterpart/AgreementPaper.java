package org.hamroh.ombudsman.counterpart;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The paper of an agreement between offices; nothing in it is secret.
 *
 * @param upload the stored file
 * @param key opens the stored file
 * @param size in bytes
 */
@Document(AgreementPaper.COLLECTION)
@TypeAlias("agreement_paper")
record AgreementPaper(@Id UUID id, UUID upload, String key, String name, String type, long size) {
    static final String COLLECTION = "agreement_papers";
}
