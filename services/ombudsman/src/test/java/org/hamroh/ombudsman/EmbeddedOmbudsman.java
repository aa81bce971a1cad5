package org.hamroh.ombudsman;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on the embedded engines; all classes so marked share one. Receipt codes are made cheap. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hamroh.receipt.kdf-memory=256",
            "hamroh.receipt.kdf-iterations=1",
            "hamroh.notification.quiet=0s",
            // The mail server of the tests names those it takes letters for; what the service logs is what is looked
            // at.
            "logging.level.com.icegreen=warn"
        })
@ContextConfiguration(initializers = {EmbeddedEngines.class, Post.class})
public @interface EmbeddedOmbudsman {}
