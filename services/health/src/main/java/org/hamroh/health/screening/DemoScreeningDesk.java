package org.hamroh.health.screening;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hamroh.health.code.AgeBand;
import org.hamroh.health.coverage.DueDesk;
import org.hamroh.health.place.District;
import org.hamroh.health.place.Places;
import org.hamroh.health.place.Point;
import org.hamroh.health.place.Points;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Some hundred invented tests of a demonstration, most of them of men before departure to Russia. */
@Component
@Order(3)
@ConditionalOnProperty("hamroh.demo")
class DemoScreeningDesk implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoScreeningDesk.class);
    private static final int HOW_MANY = 700;
    private static final int DAYS = 320;

    private final Screenings screenings;
    private final Points points;
    private final Places places;
    private final DueDesk due;
    private final ScreeningDesk desk;

    DemoScreeningDesk(Screenings screenings, Points points, Places places, DueDesk due, ScreeningDesk desk) {
        this.screenings = screenings;
        this.points = points;
        this.places = places;
        this.due = due;
        this.desk = desk;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            if (screenings.count() == 0) {
                fill(desk.today());
            }
        } catch (DataAccessException e) {
            log.warn("The tests of the demonstration were not made", e);
        }
    }

    private void fill(LocalDate today) {
        Random random = new Random(2011);
        List<Point> all =
                points.findAll().stream().filter(each -> each.facts().active()).toList();
        List<District> homes = places.districtsOn(today);
        List<Screening> made = new ArrayList<>();
        Set<String> groups = new HashSet<>();
        for (int i = 0; i < HOW_MANY && !all.isEmpty(); i++) {
            Point point = all.get(random.nextInt(all.size()));
            String programme = one(point.facts().programmes(), random);
            LocalDate day = today.minusDays(random.nextInt(DAYS));
            Facts facts = new Facts(
                    day.toString(),
                    "demo%028d".formatted(random.nextInt(HOW_MANY / 2)),
                    random.nextInt(5) == 0 ? "female" : "male",
                    AgeBand.codes().get(1 + random.nextInt(AgeBand.values().length - 1)),
                    // Squared, so that some districts are hardly reached and some not at all.
                    homes.get((int) (random.nextDouble() * random.nextDouble() * homes.size()))
                            .code(),
                    random.nextInt(8) == 0 ? "KZ" : "RU",
                    one(List.of("before_departure", "before_departure", "at_return", "during_visit"), random),
                    random.nextInt(10) > 0);
            var source = new Screening.Source(
                    point.facts().organisation(),
                    point.id().toString(),
                    point.facts().place(),
                    "form",
                    "demo",
                    day.atStartOfDay(ScreeningDesk.DUSHANBE).toInstant().plus(9, ChronoUnit.HOURS));
            UUID id = UUID.nameUUIDFromBytes(("demo|" + i).getBytes(StandardCharsets.UTF_8));
            made.add(Screening.imported(id, source, programme, facts));
            groups.add(programme + "|" + facts.year());
        }
        due.around(groups, () -> screenings.saveAll(made));
    }

    private static String one(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
