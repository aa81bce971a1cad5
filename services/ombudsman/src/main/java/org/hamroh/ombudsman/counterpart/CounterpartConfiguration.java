package org.hamroh.ombudsman.counterpart;

import org.hamroh.ombudsman.upload.Holders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** How uploads learn that an agreement holds them. */
@Configuration(proxyBeanMethods = false)
class CounterpartConfiguration {
    @Bean
    Holders paperHolders(MongoTemplate mongo) {
        return (paper, upload) -> mongo.exists(
                Query.query(Criteria.where("_id").is(paper).and("upload").is(upload)), AgreementPaper.class);
    }
}
