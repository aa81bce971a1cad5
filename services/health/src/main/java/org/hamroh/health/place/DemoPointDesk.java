package org.hamroh.health.place;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The points of a demonstration, all of them invented; each is made where it is missing. */
@Component
@Order(1)
@ConditionalOnProperty("hamroh.demo")
class DemoPointDesk implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(DemoPointDesk.class);
    private static final List<String> ALL = List.of("hiv", "tuberculosis", "syphilis", "sti", "viral_hepatitis");

    private final Points points;

    DemoPointDesk(Points points) {
        this.points = points;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            add(
                    "screening-khujand",
                    "TJ-SU-KHJ",
                    "clinic",
                    ALL,
                    "Хуҷанд, кӯчаи Камоли Хуҷандӣ 12",
                    "Нуқтаи муоинаи Хуҷанд",
                    "Пункт обследования, Худжанд",
                    "Screening point, Khujand",
                    "Xoʻjand tekshiruv punkti",
                    "Кожент текшерүү пункту");
            add(
                    "screening-khujand",
                    "TJ-SU-GHA",
                    "airport",
                    List.of("hiv", "tuberculosis"),
                    "Фурудгоҳи Хуҷанд, толори парвоз",
                    "Фурудгоҳи Хуҷанд",
                    "Аэропорт Худжанда",
                    "Khujand airport",
                    "Xoʻjand aeroporti",
                    "Кожент аэропорту");
            add(
                    "screening-dushanbe",
                    "TJ-DU-SIN",
                    "airport",
                    List.of("hiv", "tuberculosis"),
                    "Фурудгоҳи Душанбе",
                    "Фурудгоҳи Душанбе",
                    "Аэропорт Душанбе",
                    "Dushanbe airport",
                    "Dushanbe aeroporti",
                    "Дүйшөмбү аэропорту");
            add(
                    "screening-dushanbe",
                    "TJ-DU-SHM",
                    "station",
                    List.of("hiv", "syphilis"),
                    "Душанбе, истгоҳи роҳи оҳан",
                    "Истгоҳи роҳи оҳани Душанбе",
                    "Железнодорожный вокзал Душанбе",
                    "Dushanbe railway station",
                    "Dushanbe temir yoʻl vokzali",
                    "Дүйшөмбү темир жол вокзалы");
            add(
                    "screening-kulob",
                    "TJ-KT-KUL",
                    "clinic",
                    ALL,
                    "Кӯлоб, хиёбони Исмоили Сомонӣ 3",
                    "Нуқтаи муоинаи Кӯлоб",
                    "Пункт обследования, Куляб",
                    "Screening point, Kulob",
                    "Koʻlob tekshiruv punkti",
                    "Көлөб текшерүү пункту");
            add(
                    "screening-bokhtar",
                    "TJ-KT-BOK",
                    "clinic",
                    ALL,
                    "Бохтар, кӯчаи Айнӣ 40",
                    "Нуқтаи муоинаи Бохтар",
                    "Пункт обследования, Бохтар",
                    "Screening point, Bokhtar",
                    "Boxtar tekshiruv punkti",
                    "Бохтар текшерүү пункту");
            add(
                    "screening-rasht",
                    "TJ-RA-RAS",
                    "mobile",
                    List.of("tuberculosis", "hiv"),
                    "Рашт, Лахш ва Тоҷикобод, рӯзҳои бозор",
                    "Гурӯҳи сайёри водии Рашт",
                    "Выездная бригада Раштской долины",
                    "Mobile team of the Rasht valley",
                    "Rasht vodiysi koʻchma guruhi",
                    "Рашт өрөөнүнүн көчмө тобу");
            add(
                    "screening-khorugh",
                    "TJ-GB-KHR",
                    "clinic",
                    ALL,
                    "Хоруғ, кӯчаи Ленин 80",
                    "Нуқтаи муоинаи Хоруғ",
                    "Пункт обследования, Хорог",
                    "Screening point, Khorugh",
                    "Xorugʻ tekshiruv punkti",
                    "Хорог текшерүү пункту");
        } catch (DataAccessException e) {
            log.warn("The points of the demonstration were not made", e);
        }
    }

    private void add(
            String organisation, String place, String kind, List<String> programmes, String address, String... names) {
        UUID id = UUID.nameUUIDFromBytes(("demo|" + organisation + "|" + place).getBytes(StandardCharsets.UTF_8));
        if (points.existsById(id)) {
            return;
        }
        points.save(new Point(
                id,
                new Point.Facts(
                        organisation,
                        place,
                        kind,
                        five(names),
                        address,
                        five("ҳар рӯз 8–17", "ежедневно 8–17", "every day 8–17", "har kuni 8–17", "күн сайын 8–17"),
                        List.of("tg", "ru", "uz"),
                        programmes,
                        null,
                        true,
                        true,
                        true)));
    }

    private static Map<String, String> five(String... texts) {
        return Map.of("tg", texts[0], "ru", texts[1], "en", texts[2], "uz", texts[3], "ky", texts[4]);
    }
}
