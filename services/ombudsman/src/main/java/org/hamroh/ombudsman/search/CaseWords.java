package org.hamroh.ombudsman.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * By which words a case is found, as the blind index writes them.
 *
 * @param id of the case
 * @param facets the filters of the caseload that the case passes
 */
@Document(CaseWords.COLLECTION)
@CompoundIndex(name = "word", def = "{'office': 1, 'words': 1, 'filedAt': -1, '_id': -1}")
record CaseWords(@Id UUID id, String office, Instant filedAt, List<String> facets, List<Long> words) {
    static final String COLLECTION = "caseWords";
}
