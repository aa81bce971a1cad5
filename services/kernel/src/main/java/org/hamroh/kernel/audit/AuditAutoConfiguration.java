package org.hamroh.kernel.audit;

import java.time.Clock;
import java.util.function.Consumer;
import org.hamroh.contracts.AuditEvent;
import org.hamroh.kernel.event.Publishes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The audit of a service that has MongoDB: it is written, read by the administrator, told to the other services and, where
 * {@code hamroh.audit.witness} says so, those of the others are witnessed.
 */
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

    /** How the head of the chain comes to the others. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(KafkaTemplate.class)
    static class Heads {
        @Bean
        Publishes publishesAuditHeads() {
            return new Publishes(AuditEvent.class);
        }

        @Bean
        @ConditionalOnProperty(name = "hamroh.training", havingValue = "false", matchIfMissing = true)
        HeadPublisher headPublisher(
                MongoTemplate mongo,
                AuditChain chain,
                @Value("${spring.application.name}") String service,
                Clock clock) {
            return new HeadPublisher(mongo, chain, service, clock);
        }

        @Bean
        @ConditionalOnProperty("hamroh.audit.witness")
        Witness auditWitness(@Value("${spring.application.name}") String service, MongoTemplate mongo) {
            return new Witness(service, mongo);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    AuditContent auditContent() {
        return new NoContent();
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    AuditController auditController(AuditQuery query, AuditContent content, Audit audit) {
        return new AuditController(query, content, audit);
    }
}
