package org.hamroh.health.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hamroh.health.code.AgeBand;
import org.hamroh.health.place.District;
import org.hamroh.health.place.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** A target population for a demonstration: invented figures, small enough that a few hundred invented tests show. */
@Component
@Order(2)
@ConditionalOnProperty("hamroh.demo")
class DemoPopulationDesk implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoPopulationDesk.class);

    private final MongoTemplate mongo;
    private final Places places;
    private final Clock clock;

    DemoPopulationDesk(MongoTemplate mongo, Places places, Clock clock) {
        this.mongo = mongo;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            if (mongo.findById(1, PopulationVersion.class) == null) {
                fill(LocalDate.now(clock.withZone(ZoneId.of("Asia/Dushanbe"))));
            }
        } catch (DataAccessException e) {
            log.warn("The target population of the demonstration was not made", e);
        }
    }

    private void fill(LocalDate today) {
        Random random = new Random(2011);
        List<Population> all = new ArrayList<>();
        long sum = 0;
        for (int year = today.getYear() - 1; year <= today.getYear(); year++) {
            for (District each : places.districtsOn(today)) {
                Map<String, Long> people = new TreeMap<>();
                for (AgeBand band : AgeBand.values()) {
                    people.put("male|" + band.code(), 1L + random.nextInt(band == AgeBand.UNDER_15 ? 1 : 9));
                    people.put("female|" + band.code(), (long) random.nextInt(3));
                }
                Population made = new Population("1|" + year + "|" + each.code(), people);
                sum += made.all();
                all.add(made);
            }
        }
        mongo.insertAll(all);
        mongo.insert(new PopulationVersion(
                1,
                "Намоиш / Demonstration",
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                "demo",
                List.of(today.getYear() - 1, today.getYear()),
                sum,
                true));
    }
}
