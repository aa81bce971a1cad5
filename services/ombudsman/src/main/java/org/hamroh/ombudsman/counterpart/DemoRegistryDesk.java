package org.hamroh.ombudsman.counterpart;

import static java.util.Map.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hamroh.ombudsman.complaint.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Fills the registry of a demonstration, where an entry is missing.
 *
 * <p>The two agreements are those a newsletter of 2011 tells of: in October 2011 the ombudsmen of Tajikistan and of the Russian
 * Federation agreed in Moscow on a line of communication for complaints and a memorandum; in December 2011 an agreement with the
 * ombudsman of the Sverdlovsk region followed, to be repeated with other regions. The period in force today is invented.
 */
@Component
@ConditionalOnProperty("hamroh.demo")
class DemoRegistryDesk implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoRegistryDesk.class);

    private final Counterparts counterparts;
    private final Clock clock;
    private final String office;

    DemoRegistryDesk(Counterparts counterparts, Clock clock, @Value("${hamroh.ombudsman.office}") String office) {
        this.counterparts = counterparts;
        this.clock = clock;
        this.office = office;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            registry(LocalDate.now(clock.withZone(ZoneId.of("Asia/Dushanbe"))).getYear())
                    .forEach(this::add);
        } catch (DataAccessException e) {
            log.warn("The registry of the demonstration was not filled", e);
        }
    }

    private void add(Counterpart entry) {
        if (counterparts.findById(entry.id()).isEmpty()) {
            counterparts.save(entry);
        }
    }

    private List<Counterpart> registry(int year) {
        return List.of(
                abroad(
                        "ombudsman-ru",
                        "RU",
                        year,
                        "Memorandum of Understanding, Moscow, 26.10.2011",
                        "Ваколатдор оид ба ҳуқуқи инсон дар Федератсияи Русия",
                        "Уполномоченный по правам человека в Российской Федерации",
                        "Ombudsman of the Russian Federation",
                        "Rossiya Federatsiyasidagi inson huquqlari bo‘yicha vakil",
                        "Россия Федерациясындагы адам укуктары боюнча ыйгарым укуктуу өкүл"),
                abroad(
                        "ombudsman-ru-sve",
                        "RU-SVE",
                        year,
                        "Agreement, 12.2011",
                        "Ваколатдор оид ба ҳуқуқи инсон дар вилояти Свердловск",
                        "Уполномоченный по правам человека в Свердловской области",
                        "Ombudsman of the Sverdlovsk region",
                        "Sverdlovsk viloyatidagi inson huquqlari bo‘yicha vakil",
                        "Свердлов облусундагы адам укуктары боюнча ыйгарым укуктуу өкүл"));
    }

    private Counterpart abroad(String id, String place, int year, String document, String... names) {
        var agreement = new Agreement(
                List.of(office, id), List.of(place), (year - 1) + "-01-01", (year + 3) + "-12-31", document, null);
        return new Counterpart(
                id,
                Body.COUNTERPART,
                names(names),
                null,
                null,
                List.of(place),
                List.of(agreement),
                null,
                List.of(),
                null);
    }

    private static Map<String, String> names(String... each) {
        return Map.ofEntries(
                entry("tg", each[0]),
                entry("ru", each[1]),
                entry("en", each[2]),
                entry("uz", each[3]),
                entry("ky", each[4]));
    }
}
