package org.hamroh.kernel.audit;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The audit of a service that has MongoDB. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnClass(MongoTemplate.class)
public class AuditAutoConfiguration {
    @Bean
    AuditChain auditChain(MongoTemplate mongo, @Value("${spring.application.name}") String service) {
        return new AuditChain(mongo.getCollection(AuditChain.COLLECTION), service);
    }

    @Bean
    Audit audit(AuditChain chain, Clock clock) {
        return new Audit(chain, clock, head -> {});
    }
}
