package org.hamroh.ombudsman.referral;

import org.hamroh.kernel.crypto.CaseKeys;
import org.hamroh.kernel.crypto.WrappedKeys;
import org.hamroh.ombudsman.deadline.Deadlines;
import org.hamroh.ombudsman.upload.Holders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** How long each side has, how referrals are opened, and how uploads learn that a referral holds them. */
@Configuration(proxyBeanMethods = false)
class ReferralConfiguration {
    @Bean
    Allowance allowance(
            @Value("${hamroh.referral.acceptance-days}") int acceptance,
            @Value("${hamroh.referral.answer-days}") int answer,
            @Value("${hamroh.referral.sender-days}") int sender,
            Deadlines deadlines) {
        return new Allowance(acceptance, answer, sender, deadlines);
    }

    @Bean
    WrappedKeys referralKeys() {
        return new WrappedKeys(Referral.COLLECTION, "key");
    }

    @Bean
    Opening opening(CaseKeys keys) {
        return new Opening(keys);
    }

    @Bean
    Holders referralHolders(MongoTemplate mongo) {
        return (referral, upload) -> mongo.exists(
                Query.query(Criteria.where("_id")
                        .is(referral)
                        .orOperator(
                                Criteria.where("frozen.files._id").is(upload),
                                Criteria.where("answerFiles._id").is(upload))),
                Referral.class);
    }
}
