package org.hamroh.broken.first;

import java.time.Instant;
import org.hamroh.broken.second.UsesTheFirst;
import org.hamroh.elsewhere.AnotherService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;

/** One deliberate violation of each house rule, so that a rule that has gone blind is noticed. */
public class BreaksEveryRule {
    @Autowired
    MongoOperations injectedField;

    KafkaTemplate<String, byte[]> kafkaOutsideKernel;
    AnotherService otherService;
    UsesTheFirst cycle;

    public void setSomething(Object value) {
        injectedField.save(value);
    }

    void changesTheAudit() {
        injectedField.remove(new Object(), "audit");
    }

    Instant timeWithoutClock() {
        return Instant.now();
    }
}
