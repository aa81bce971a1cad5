package org.hamroh.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the sealed interface whose nested records are all the events of one aggregate; they share one topic. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventFamily {
    /** The Kafka topic, for example {@code hamroh.ombudsman.complaints}. */
    String topic();

    /** The CloudEvents {@code source}, for example {@code /ombudsman}. */
    String source();
}
