package org.hamroh.loans.loan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An invented borrower.
 *
 * @param state to which it came
 * @param daysAgo when the money was paid out, or would have been
 * @param unpaid how many of the instalments that fell due are not paid
 */
record DemoCase(
        State state,
        String name,
        Sex sex,
        String district,
        Sector sector,
        boolean farming,
        String amount,
        int repayments,
        int years,
        int daysAgo,
        int unpaid,
        boolean proposes,
        boolean unassigned) {
    static final String FINDINGS =
            "Дар хона ва дар ҷойи кор будам. Таҷҳизот ҳаст, ҳамсояҳо ва харидорон сухани ӯро тасдиқ карданд.";
    static final String CONDITION = "Харидро бо чек нишон диҳед.";
    static final String ADVICE =
            "Аввал бо Маркази дастгирии муҳоҷирон нақшаро пурра кунед: ба кӣ ва бо чанд сомонӣ мефурӯшед. Баъд боз муроҷиат кунед.";
    static final String REASON =
            "Дар моҳи август фарзандаш бемор шуд, фурӯш кам шуд. Бо шартҳои нав пардохт карда метавонад.";

    static final List<DemoCase> ALL = List.of(
            it(State.APPLIED, "Саодат Ёқубова", Sex.FEMALE, "Айнӣ", Sector.SEWING, "8000", 12, 4, 0, 0)
                    .fromPortal(),
            it(State.APPLIED, "Некрӯз Шарифов", Sex.MALE, "Панҷакент", Sector.REPAIR, "5874", 12, 3, -3, 0),
            it(State.COMPLETE, "Зарина Мирзоева", Sex.FEMALE, "Хуҷанд", Sector.FOOD, "12000", 18, 2, 4, 0),
            it(State.APPRAISED, "Баҳром Юнусов", Sex.MALE, "Исфара", Sector.TRADE, "15000", 12, 1, 5, 0),
            it(State.APPRAISED, "Мавҷуда Ҳакимова", Sex.FEMALE, "Конибодом", Sector.LIVESTOCK, "9000", 12, 6, 3, 0),
            it(State.APPROVED, "Ғайрат Собиров", Sex.MALE, "Мастчоҳ", Sector.BUILDING, "20000", 24, 5, 1, 0),
            it(State.REFUSED, "Рустам Қодиров", Sex.MALE, "Истаравшан", Sector.TRANSPORT, "30000", 24, 0, 20, 0),
            it(State.ACTIVE, "Гулсара Раҳмонова", Sex.FEMALE, "Хуҷанд", Sector.SEWING, "6000", 12, 3, 190, 0),
            it(State.ACTIVE, "Олим Бобоев", Sex.MALE, "Ғафуров", Sector.REPAIR, "10000", 18, 4, 155, 0),
            it(State.ACTIVE, "Шоира Назарова", Sex.FEMALE, "Зафаробод", Sector.FARMING, "4000", 10, 8, 132, 1)
                    .farm(),
            it(State.ACTIVE, "Умед Камолов", Sex.MALE, "Панҷакент", Sector.SERVICES, "14000", 18, 2, 200, 2),
            it(State.ACTIVE, "Ҷамила Ӯрунова", Sex.FEMALE, "Ашт", Sector.TRADE, "7500", 12, 1, 230, 3)
                    .proposing(),
            it(State.ACTIVE, "Тоҷиддин Ализода", Sex.MALE, "Айнӣ", Sector.LIVESTOCK, "11000", 24, 7, 250, 4),
            it(State.CLOSED, "Фирӯза Саидова", Sex.FEMALE, "Хуҷанд", Sector.SERVICES, "3000", 6, 3, 290, 0),
            it(State.WRITTEN_OFF, "Қаҳрамон Давлатов", Sex.MALE, "Спитамен", Sector.TRADE, "5000", 8, 0, 400, 6));

    private static DemoCase it(
            State state,
            String name,
            Sex sex,
            String district,
            Sector sector,
            String amount,
            int repayments,
            int years,
            int daysAgo,
            int unpaid) {
        return new DemoCase(
                state, name, sex, district, sector, false, amount, repayments, years, daysAgo, unpaid, false, false);
    }

    private DemoCase farm() {
        return new DemoCase(
                state,
                name,
                sex,
                district,
                sector,
                true,
                amount,
                repayments,
                years,
                daysAgo,
                unpaid,
                proposes,
                unassigned);
    }

    private DemoCase proposing() {
        return new DemoCase(
                state,
                name,
                sex,
                district,
                sector,
                farming,
                amount,
                repayments,
                years,
                daysAgo,
                unpaid,
                true,
                unassigned);
    }

    private DemoCase fromPortal() {
        return new DemoCase(
                state,
                name,
                sex,
                district,
                sector,
                farming,
                amount,
                repayments,
                years,
                daysAgo,
                unpaid,
                proposes,
                true);
    }

    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("name", name);
        words.put("phone", "+992 92 700 " + (10 + years) + " " + (10 + repayments));
        words.put("address", district + ", кӯчаи Рӯдакӣ " + (years + 3));
        words.put(
                "business", "Дар Русия чанд сол ҳамин корро кардам ва асбоб харидам. Мехоҳам дар деҳаи худ кор кунам.");
        words.put("market", "Ҳамсояҳо ва бозори ноҳия. Ҳоло барои ин кор ба шаҳр мераванд.");
        words.put("use", "Таҷҳизот ва маводи моҳи аввал.");
        words.put("risk", "Агар фурӯш кам шавад, бо музди рӯзона кор карда, қарзро медиҳам.");
        words.put("guarantor-1", "Сафар Ёқубов, +992 92 700 20 01");
        words.put("guarantor-2", "Нигора Бобоева, +992 92 700 20 02");
        return words;
    }
}
