package org.hamroh.portal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** The loans service as people of a lender meet it: one loan that is late, everything allowed, and forms that lack something. */
final class FakeLender extends FakeService {
    static final String LOAN = "0198c0de-0000-7000-8000-00000000000a";
    private static final String PRODUCT = "0198c0de-0000-7000-8000-00000000000b";
    private static final String MOVED = "0198c0de-0000-7000-8000-00000000000c";
    private static final String OFFER = """
            {"currency":"TJS","least":"500","most":"20000","shortest":2,"longest":24,"annualRatePercent":"12",
             "method":"FLAT","dayCount":"THIRTY_360","every":"P1M","principalGrace":0,"interestPaymentGrace":0,
             "interestFreePeriods":0,"roundInstalmentTo":"0.01","penaltyPercentPerDay":"0.1","penaltyCapPercent":"10",
             "feePercent":"0","quorum":2,"mostDebtServicePercent":"50","trainingRequired":true,"remittancesRequired":false,
             "noArrears":true}""";
    private static final String EDITION = """
            {"number":2,"from":"2026-10-01T05:00:00Z","names":{"tg":"Қарз барои оғози кор"},"offer":%s}""".formatted(OFFER);
    private static final String PRODUCT_JSON = """
            {"id":"%s","open":true,"current":%s,"earlier":[%s],"mayChange":true}""".formatted(PRODUCT, EDITION, EDITION);
    private static final String ITEM = """
            {"id":"%s","number":"L26-4K7Q2-X","state":"active","officer":"me","product":"%s","place":"TJ-SU",
             "district":"Панҷакент","sector":"repair","currency":"TJS","amount":"5874.00","principal":"4406.00",
             "late":"489.00","daysLate":35,"nextDueOn":"2026-12-01","nextDue":"538.00","name":"Некрӯз Шарифов",
             "phone":"+992 92 700 20 01"}""".formatted(LOAN, PRODUCT);
    private static final String WHOLE = """
            {"id":"%s","number":"L26-4K7Q2-X","state":"active","product":"%s","edition":2,"currency":"TJS","place":"TJ-SU",
             "district":"Панҷакент","sector":"repair","sex":"male","language":"tg","officer":"me","asked":"5874.00",
             "askedRepayments":12,"approved":"5874.00","repayments":12,"appliedAt":"2026-08-20T05:10:00Z",
             "trainingRequired":true,"returnedOn":"2026-02-01","experienceYears":3,"remittances":true,
             "cash":{"sales":"2500.00","otherIncome":"0.00","remittances":"0.00","businessCosts":"600.00",
              "household":"900.00","otherDebts":"0.00","left":"1000.00"},
             "words":{"name":"Некрӯз Шарифов","phone":"+992 92 700 20 01","address":"Хурмӣ","business":"Таъмири мошин",
              "market":"Ҳамсояҳо","use":"Мавод","risk":"Зимистон","findings":"Дидам","guarantor-1":"Сафар"},
             "papers":["passport"],"papersNeeded":["passport","residence"],"quorum":2,
             "appraisal":{"at":"2026-08-25T05:10:00Z","visitedOn":"2026-08-25","businessSeen":true,"amount":"5874.00",
              "repayments":12,"debtServicePercent":"41.20","mostDebtServicePercent":"50","points":63,"advice":"strong",
              "lines":[{"reason":"debt_service","points":25,"of":40},{"reason":"experience","points":20,"of":20}]},
             "votes":[{"mine":false,"at":"2026-08-27T05:10:00Z","approves":true,"words":"Чекҳоро нигоҳ доред"},
              {"mine":true,"at":"2026-08-27T06:10:00Z","approves":false,"reason":"plan_too_weak","words":"Аввал нақша"}],
             "proposal":{"kind":"rescheduling","mine":false,"at":"2026-11-20T05:10:00Z","repayments":10,
              "firstDueOn":"2026-12-24","reason":"Бемор шуд"},
             "account":{"on":"2026-11-24","paidOut":"5874.00","principal":"4406.00","penalty":"3.20","fee":"0.00",
              "interest":"49.00","duePrincipal":"489.00","due":"541.20","accrued":"12.00","payoff":"4470.20",
              "collected":"1600.00","overpaid":"0.00","writtenOff":"0.00","recovered":"0.00","daysLate":35,"late":"489.00",
              "restructured":false,"nextDueOn":"2026-12-01","nextDue":"538.00",
              "plan":[{"n":1,"dueOn":"2026-10-01","principal":"489.00","interest":"49.00","total":"538.00","unpaid":"0.00",
                "state":"paid"},{"n":2,"dueOn":"2026-11-01","principal":"489.00","interest":"49.00","total":"538.00",
                "unpaid":"500.00","state":"late"}]},
             "movements":[{"id":"%s","kind":"disbursed","on":"2026-09-01","amount":"5874.00","channel":"cash",
               "evidence":"Д-1","at":"2026-09-01T05:10:00Z","reversed":false,"reversible":true},
              {"id":"0198c0de-0000-7000-8000-00000000000d","kind":"reversed","on":"2026-09-02","channel":"office",
               "at":"2026-09-02T05:10:00Z","reversed":false,"reversible":false,"reason":"Хато"}],
             "history":[{"what":"applied","at":"2026-08-20T05:10:00Z","mine":true}],
             "allowedMoves":["complete","train","appraise","vote","withdraw","disburse","repay","recover","charge","reverse",
              "propose","decide","forget"],"forgotten":false}""".formatted(LOAN, PRODUCT, MOVED);
    private static final String LINE = """
            {"key":"%s","loans":3,"outstanding":"14406.00","dueThisWeek":"538.00","collected":"1600.00","late1To30":"0.00",
             "late31To60":"489.00","late61To90":"0.00","lateOver90":"0.00","par30":"4406.00","par30Percent":"30.58",
             "par60":"0.00","par60Percent":"0.00","par90":"0.00","par90Percent":"0.00","writtenOff":"0.00","recovered":"0.00",
             "paidOut":"16000.00","unpaid":"541.20","repaymentRatePercent":"74.72","writeOffPercent":"0.00"}""";
    private static final String TABLE = """
            {"on":"2026-11-24","currency":"TJS","by":"product","countedAt":"2026-11-24T05:00:00Z","fresh":false,
             "total":%s,"lines":[%s]}""".formatted(LINE.formatted(""), LINE.formatted(PRODUCT));
    private static final String LACKING = """
            {"status":422,"key":"problem.invalid","detail":"x","errors":[
              {"field":"amount","key":"schedule.amount.zero","message":"Маблағи аз сифр зиёд нависед."}]}""";

    @Override
    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("/api/loans", "");
        exchange.getResponseHeaders().add("ETag", "\"3\"");
        if (!exchange.getRequestMethod().equals("GET")) {
            send(exchange, 422, LACKING);
            return;
        }
        send(
                exchange,
                200,
                switch (path) {
                    case "/loans" -> "{\"items\":[" + ITEM + "],\"next\":\"~" + LOAN + "\"}";
                    case "/loans/" + LOAN -> WHOLE;
                    case "/loans/" + LOAN + "/payoff" -> """
                            {"on":"2026-11-24","amount":"4470.20","principal":"4406.00","interest":"61.00","fee":"0.00",
                             "penalty":"3.20"}""";
                    case "/products" -> "[" + PRODUCT_JSON + "]";
                    case "/products/" + PRODUCT -> PRODUCT_JSON;
                    case "/portfolio" -> TABLE;
                    case "/portfolio/months" -> """
                            [{"on":"2026-10-31","outstanding":"9000.00","par30Percent":"0.00","late":"0.00"},
                             {"on":"2026-11-24","outstanding":"14406.00","par30Percent":"30.58","late":"541.20"}]""";
                    case "/journal/days" -> """
                            [{"day":"2026-11-24","bookings":2,"debit":"538.00","credit":"538.00","closed":false},
                             {"day":"2026-11-23","bookings":1,"debit":"5.00","credit":"5.00","closed":true,
                              "closedAt":"2026-11-23T15:00:00Z"}]""";
                    case "/journal/trial-balance" -> """
                            {"currency":"TJS","on":"2026-11-24","accounts":[{"account":"cash","debit":"538.00",
                             "credit":"0.00","balance":"538.00"}],"debit":"538.00","credit":"538.00","balanced":true}""";
                    case "/journal/bookings" -> """
                            {"items":[{"id":"a:1","loan":"%s","day":"2026-11-24","on":"2026-11-24",
                             "at":"2026-11-24T05:00:00Z","lines":[{"account":"cash","debit":"5.00"},
                             {"account":"loans","credit":"5.00"}]}]}""".formatted(LOAN);
                    case "/bank-rows" -> """
                            [{"id":"%s","line":2,"on":"2026-11-20","amount":"100.00","transaction":"77",
                              "state":"unmatched","reason":"no_number"}]""".formatted("a".repeat(40));
                    default -> "{}";
                });
    }

    static String product() {
        return PRODUCT;
    }

    static String moved() {
        return MOVED;
    }
}
