package org.hamroh.ombudsman.complaint;

import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.ombudsman.deadline.Deadlines;
import org.hamroh.ombudsman.upload.Holders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.event.BeforeConvertCallback;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** How cases are opened and timed, and how uploads learn that a case holds them. */
@Configuration(proxyBeanMethods = false)
class ComplaintConfiguration {
    @Bean
    CaseReading caseReading(CaseKeys keys) {
        return new CaseReading(keys);
    }

    /** No save forgets the clock. */
    @Bean
    BeforeConvertCallback<Complaint> clockOfCases(Deadlines deadlines) {
        return (complaint, collection) -> {
            complaint.keepTime(deadlines);
            return complaint;
        };
    }

    @Bean
    Holders holders(MongoTemplate mongo) {
        return (caseId, upload) -> mongo.exists(
                Query.query(Criteria.where("_id")
                        .is(caseId)
                        .orOperator(
                                Criteria.where("attachments._id").is(upload),
                                Criteria.where("messages.attachments._id").is(upload))),
                Complaint.class);
    }
}
