package org.hamroh.identity.firstrun;

import static org.hamroh.identity.organisation.OrganisationType.COORDINATION;
import static org.hamroh.identity.organisation.OrganisationType.COUNTERPART;
import static org.hamroh.identity.organisation.OrganisationType.HEALTH_MINISTRY;
import static org.hamroh.identity.organisation.OrganisationType.LENDER;
import static org.hamroh.identity.organisation.OrganisationType.OMBUDSMAN;
import static org.hamroh.identity.organisation.OrganisationType.PLATFORM;
import static org.hamroh.identity.organisation.OrganisationType.SCREENING_POINT;
import static org.hamroh.identity.organisation.OrganisationType.SUPPORT_CENTRE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamroh.identity.organisation.OrganisationType;
import org.hamroh.identity.person.Assignment;
import org.hamroh.identity.person.Place;
import org.hamroh.identity.person.Role;
import org.hamroh.identity.person.SignInName;

/** Who appears in a demonstration: every role at least once, and somebody with none. All of them are invented. */
final class DemoCast {

    static final String PASSWORD = "safar-bo-hamroh";

    static final List<Body> ORGANISATIONS = List.of(
            body(
                    "ombudsman-tj",
                    OMBUDSMAN,
                    "Ваколатдор оид ба ҳуқуқи инсон",
                    "Уполномоченный по правам человека",
                    "Human Rights Ombudsman"),
            body(
                    "ombudsman-ru",
                    COUNTERPART,
                    "Ваколатдори Русия",
                    "Уполномоченный в Российской Федерации",
                    "Ombudsman of the Russian Federation"),
            body(
                    "ombudsman-ru-sve",
                    COUNTERPART,
                    "Ваколатдори вилояти Свердловск",
                    "Уполномоченный в Свердловской области",
                    "Ombudsman of the Sverdlovsk region"),
            body(
                    "health-tj",
                    HEALTH_MINISTRY,
                    "Вазорати тандурустӣ",
                    "Министерство здравоохранения",
                    "Ministry of Health"),
            body(
                    "screening-khujand",
                    SCREENING_POINT,
                    "Нуқтаи муоинаи Хуҷанд",
                    "Пункт обследования, Худжанд",
                    "Screening point, Khujand"),
            body("lender-sughd", LENDER, "Фонди қарзҳои Суғд", "Кредитный фонд Согда", "Loan fund of Sughd"),
            body(
                    "coordination-tj",
                    COORDINATION,
                    "Гурӯҳи ҳамоҳангсозӣ",
                    "Координационная группа",
                    "Coordination group"),
            body("centre-surkhob", SUPPORT_CENTRE, "Маркази «Сурхоб»", "Центр «Сурхоб»", "Surkhob centre"),
            body("content-demo", PLATFORM, "Шуъбаи матнҳо", "Редакция", "Editorial office"),
            body("platform-demo", PLATFORM, "Ҳамроҳ, намоиш", "Хамрох, демонстрация", "Hamroh, demonstration"));

    static final List<Player> PEOPLE = List.of(
            player("officer@ombudsman.example", "Мадина Раҳимова", "ombudsman-tj", "tg", roles(Role.OMBUDSMAN_OFFICER)),
            player(
                    "head@ombudsman.example",
                    "Фарҳод Назаров",
                    "ombudsman-tj",
                    "tg",
                    roles(Role.OMBUDSMAN_HEAD, Role.OMBUDSMAN_OFFICER)),
            player(
                    "officer@ombudsman-ru.example",
                    "Елена Соколова",
                    "ombudsman-ru",
                    "ru",
                    roles(Role.COUNTERPART_OFFICER)),
            player(
                    "officer@ombudsman-sve.example",
                    "Андрей Уральцев",
                    "ombudsman-ru-sve",
                    "ru",
                    roles(Role.COUNTERPART_OFFICER),
                    "RU-SVE"),
            player("coordinator@health.example", "Гулнора Саидова", "health-tj", "tg", roles(Role.HEALTH_COORDINATOR)),
            player(
                    "recorder@screening.example",
                    "Шаҳноза Каримова",
                    "screening-khujand",
                    "tg",
                    roles(Role.HEALTH_RECORDER),
                    "TJ-SU"),
            player("officer@lender.example", "Ҷамшед Олимов", "lender-sughd", "tg", roles(Role.LOANS_OFFICER), "TJ-SU"),
            player("committee@lender.example", "Зебо Юсупова", "lender-sughd", "tg", roles(Role.LOANS_COMMITTEE)),
            player("committee2@lender.example", "Далер Раҷабов", "lender-sughd", "tg", roles(Role.LOANS_COMMITTEE)),
            player(
                    "member@coordination.example",
                    "Anna Keller",
                    "coordination-tj",
                    "en",
                    roles(Role.COORDINATION_MEMBER)),
            player(
                    "secretary@coordination.example",
                    "Нигина Шарипова",
                    "coordination-tj",
                    "tg",
                    roles(Role.COORDINATION_SECRETARY, Role.COORDINATION_MEMBER)),
            player(
                    "counsellor@surkhob.example",
                    "Қурбон Ғафуров",
                    "centre-surkhob",
                    "tg",
                    roles(Role.CENTRE_COUNSELLOR),
                    "TJ-RA"),
            player("editor@content.example", "Парвина Қосимова", "content-demo", "tg", roles(Role.CONTENT_EDITOR)),
            player(
                    "translator@content.example",
                    "Айгүл Токтогулова",
                    "content-demo",
                    "ky",
                    roles(Role.CONTENT_TRANSLATOR)),
            player("nobody@platform.example", "Сӯҳроб Бекзода", "platform-demo", "tg", Set.of()),
            player("admin@platform.example", "Рустам Ҳакимов", "platform-demo", "tg", roles(Role.ADMIN)));

    private DemoCast() {}

    /** An invented organisation. */
    record Body(String id, OrganisationType type, Map<String, String> names) {}

    /** An invented person. */
    record Player(SignInName signInName, String name, Assignment assignment) {}

    private static Body body(String id, OrganisationType type, String tg, String ru, String en) {
        return new Body(id, type, Map.of("tg", tg, "ru", ru, "en", en));
    }

    private static Set<Role> roles(Role... roles) {
        return Set.of(roles);
    }

    private static Player player(
            String signInName, String name, String organisation, String language, Set<Role> roles, String... places) {
        Set<Place> limits = Stream.of(places).map(Place::new).collect(Collectors.toSet());
        return new Player(new SignInName(signInName), name, new Assignment(organisation, roles, limits, language));
    }
}
