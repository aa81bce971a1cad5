package org.hamroh.kernel.audit;

import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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
    Audit audit(AuditChain chain, Clock clock, ObjectProvider<HeadPublisher> publisher) {
        Consumer<Head> told = publisher.getIfAvailable(() -> null) == null ? head -> {} : publisher.getObject();
        return new Audit(chain, clock, told);
    }

    @Bean
    AuditQuery auditQuery(MongoTemplate mongo) {
        return new AuditQuery(mongo.getCollection(AuditChain.COLLECTION));
    }

    @Bean
    @ConditionalOnBean(HeadEvents.class)
    @ConditionalOnProperty(name = "hamroh.training", havingValue = "false", matchIfMissing = true)
    HeadPublisher headPublisher(MongoTemplate mongo, AuditChain chain, HeadEvents events, Clock clock) {
        return new HeadPublisher(mongo, chain, events, clock);
    }

    /** Its pages; identity, which has a door of its own, shows its audit by its own. */
    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnBean(AuditContent.class)
    AuditController auditController(AuditQuery query, AuditContent content, Audit audit) {
        return new AuditController(query, content, audit);
    }
}
