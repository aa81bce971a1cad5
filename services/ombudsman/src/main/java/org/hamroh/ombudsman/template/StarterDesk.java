package org.hamroh.ombudsman.template;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.hamroh.ombudsman.office.Office;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Gives an office the templates that Hamroh brings; one that the office changed or withdrew stays as the office has it. */
@Component
class StarterDesk implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(StarterDesk.class);

    private final Templates templates;
    private final Office office;
    private final Clock clock;

    StarterDesk(Templates templates, Office office, Clock clock) {
        this.templates = templates;
        this.office = office;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            for (var template :
                    Starter.read().templates(office.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
                if (templates.findByIdAndOffice(template.id(), office.id()).isEmpty()) {
                    add(template);
                }
            }
        } catch (DataAccessException | IOException e) {
            log.warn("The office was not given the templates that Hamroh brings", e);
        }
    }

    private void add(Template template) {
        try {
            templates.save(template);
        } catch (DuplicateKeyException | OptimisticLockingFailureException e) {
            log.debug("Another process was faster with template {}", template.id());
        }
    }
}
