package org.hamroh.information.provider;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.hamroh.kernel.outbox.Aggregate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists the public bodies that come with the service where an entry is missing. They are real; nothing of them has been checked by
 * Hamroh, so no telephone is given and each says that it is not verified.
 */
@Component
class FirstProvidersDesk implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FirstProvidersDesk.class);

    private final Providers providers;
    private final JsonMapper json;
    private final Clock clock;
    private final boolean demo;

    FirstProvidersDesk(Providers providers, JsonMapper json, Clock clock, @Value("${hamroh.demo}") boolean demo) {
        this.demo = demo;
        this.providers = providers;
        this.json = json;
        this.clock = clock;
    }

    record First(String slug, @Nullable String organisation, ListingForm listing) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        list("providers.json");
        if (demo) {
            list("providers-demo.json");
        }
    }

    private void list(String file) throws IOException {
        try (var in = new ClassPathResource(file).getInputStream()) {
            for (First first : json.readValue(in, First[].class)) {
                if (providers.findBySlug(first.slug()).isEmpty()) {
                    var provider = Provider.create(
                            Aggregate.newId(), first.slug(), "file " + first.slug(), first.organisation());
                    provider.list(first.listing().listing(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
                    providers.save(provider);
                }
            }
        } catch (DataAccessException e) {
            log.warn("The first entries of the directory were not brought in; the next start tries again", e);
        }
    }
}
