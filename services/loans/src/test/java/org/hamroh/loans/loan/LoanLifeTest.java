package org.hamroh.loans.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hamroh.loans.Api;
import org.hamroh.loans.EmbeddedLoans;
import org.hamroh.loans.Lender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** A loan from the application to the last instalment, over HTTP, on real engines. */
@EmbeddedLoans
class LoanLifeTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Dushanbe"));

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    private Lender lender = new Lender(new Api(0), "lender-life");
    private String product = "";

    @BeforeEach
    void open() {
        lender = new Lender(new Api(port), "lender-life");
        product = lender.product().get("id").asString();
    }

    @Test
    void everySomoniIsFollowedFromTheApplicationToTheLastInstalment() {
        lender = new Lender(new Api(port), "lender-books");
        JsonNode active = lender.active(lender.product().get("id").asString(), "Баҳром Юнусов");
        String id = active.get("id").asString();

        assertThat(active.get("state").asString()).isEqualTo("active");
        assertThat(active.at("/account/principal").asString()).isEqualTo("1200.00");
        assertThat(active.at("/words/name").asString()).isEqualTo("Баҳром Юнусов");
        assertThat(stored(id)).doesNotContain("Баҳром").doesNotContain("Таҷҳизот");

        JsonNode part = lender.move(id, "repayments", lender.officer(), "{\"amount\":\"200\"}");
        assertThat(part.at("/account/collected").asString()).isEqualTo("200.00");
        String payoff = lender.api()
                .get("/loans/" + id + "/payoff", lender.officer())
                .json()
                .get("amount")
                .asString();
        JsonNode closed = lender.move(id, "repayments", lender.officer(), "{\"amount\":\"" + payoff + "\"}");
        assertThat(closed.get("state").asString()).isEqualTo("closed");
        assertThat(problem(id, "repayments", "{\"amount\":\"1\"}", 409)).isEqualTo("loan.closed");

        String last = closed.get("movements").get(2).get("id").asString();
        JsonNode again = lender.move(
                id, "reversals", lender.officer(), "{\"movement\":\"" + last + "\",\"reason\":\"Хато навишта шуд\"}");
        assertThat(again.get("state").asString()).isEqualTo("active");
        assertThat(again.at("/account/collected").asString()).isEqualTo("200.00");
        await().untilAsserted(() -> {
            JsonNode books = lender.api()
                    .get("/journal/trial-balance", lender.member("head"))
                    .json();
            assertThat(books.get("balanced").asBoolean()).isTrue();
            assertThat(account(books, "cash")).isEqualTo("-1000.00");
            assertThat(account(books, "loans"))
                    .isEqualTo(again.at("/account/principal").asString());
        });
    }

    @Test
    void appraiserCannotDecideAndWithoutQuorumNothingIsDecided() {
        String both = lender.token("both", "loans.officer", "loans.committee");
        String id = lender.apply(product, "Мавҷуда").get("id").asString();
        lender.move(
                id, "completion", both, "{\"papers\":[\"passport\",\"residence\",\"business_plan\",\"guarantee\"]}");
        lender.move(id, "appraisal", both, "{\"businessSeen\":true,\"findings\":\"Ҷойи кор дида шуд, ҳама чиз ҳаст\"}");

        assertThat(vote(id, both).get("key").asString()).isEqualTo("loan.four-eyes");
        assertThat(vote(id, lender.member("one")).get("state").asString()).isEqualTo("appraised");
        assertThat(vote(id, lender.member("one")).get("key").asString()).isEqualTo("loan.four-eyes");
        assertThat(vote(id, lender.member("two")).get("state").asString()).isEqualTo("approved");
    }

    @Test
    void twoApprovalsAtOnceGiveOneDisbursement() throws Exception {
        String id = lender.approved(product, "Ғайрат").get("id").asString();
        String etag = lender.etag(id);
        List<Integer> statuses = atOnce(() -> disburse(id, etag, Lender.key()), () -> disburse(id, etag, Lender.key()));

        assertThat(statuses).containsExactlyInAnyOrder(201, 412);
        assertThat(lender.read(id).at("/account/paidOut").asString()).isEqualTo("1200.00");
    }

    @Test
    void commandSentTwiceAtOncePaysOnce() throws Exception {
        String id = lender.active(product, "Шоира").get("id").asString();
        String key = Lender.key();
        List<Integer> statuses = atOnce(() -> repay(id, key), () -> repay(id, key), () -> repay(id, Lender.key()));

        assertThat(statuses).containsOnly(201);
        assertThat(lender.read(id).at("/account/collected").asString()).isEqualTo("200.00");
    }

    @Test
    void wrongSumsAndDaysAreToldAndChangeNothing() {
        String id = lender.active(product, "Олим").get("id").asString();

        assertThat(problem(id, "repayments", "{\"amount\":\"0\"}", 422)).isEqualTo("schedule.amount.zero");
        assertThat(problem(id, "repayments", "{\"amount\":\"12,5\"}", 422)).isEqualTo("schedule.number.unreadable");
        assertThat(problem(id, "repayments", "{\"amount\":\"5000\"}", 422)).isEqualTo("loan.amount.more-than-owed");
        assertThat(problem(id, "repayments", "{\"amount\":\"5\",\"on\":\"" + TODAY.plusDays(1) + "\"}", 422))
                .isEqualTo("loan.on.future");
        assertThat(problem(id, "repayments", "{\"amount\":\"5\",\"on\":\"" + TODAY.minusDays(1) + "\"}", 422))
                .isEqualTo("loan.on.too-early");
        assertThat(lender.read(id).get("movements").size()).isEqualTo(1);
    }

    @Test
    void forgottenBorrowerCannotBeReadAgain() {
        String id = lender.apply(product, "Рустам Қодиров").get("id").asString();
        lender.move(id, "withdrawal", lender.officer(), "{}");
        JsonNode forgotten = lender.move(id, "forgetting", lender.member("head"), "{}");

        assertThat(forgotten.get("forgotten").asBoolean()).isTrue();
        assertThat(forgotten.get("words").size()).isZero();
        assertThat(forgotten.get("state").asString()).isEqualTo("withdrawn");
    }

    @Test
    void listAndPortfolioTellTheSame() {
        Lender other = new Lender(new Api(port), "lender-portfolio");
        String own = other.product().get("id").asString();
        String id = other.active(own, "Умед").get("id").asString();
        other.active(own, "Ҷамила");
        other.move(id, "repayments", other.officer(), "{\"amount\":\"100\"}");

        JsonNode list =
                other.api().get("/loans?state=active&size=1", other.officer()).json();
        assertThat(list.get("items").size()).isEqualTo(1);
        JsonNode rest = other.api()
                .get("/loans?state=active&size=1&after=" + list.get("next").asString(), other.officer())
                .json();
        assertThat(rest.get("items").get(0).get("name").asString()).isEqualTo("Умед");
        assertThat(rest.get("next").isNull()).isTrue();
        await().untilAsserted(() -> {
            JsonNode table =
                    other.api().get("/portfolio?by=sex", other.officer()).json();
            assertThat(table.at("/total/loans").asInt()).isEqualTo(2);
            assertThat(table.at("/total/collected").asString()).isEqualTo("100.00");
            assertThat(table.at("/lines/0/key").asString()).isEqualTo("male");
        });
    }

    @Test
    void closedDayTakesNothingMoreAndWhatIsLateCountsForTheNextDay() {
        Lender other = new Lender(new Api(port), "lender-closing");
        String id = other.active(other.product().get("id").asString(), "Тоҷиддин")
                .get("id")
                .asString();
        String head = other.member("head");
        await().untilAsserted(() ->
                assertThat(other.api().get("/journal/days", head).json().size()).isEqualTo(1));
        assertThat(other.api()
                        .post("/journal/days/" + TODAY + "/closing", head, "")
                        .status())
                .isEqualTo(200);
        other.move(id, "repayments", other.officer(), "{\"amount\":\"100\"}");

        await().untilAsserted(() -> {
            JsonNode days = other.api().get("/journal/days", head).json();
            assertThat(days.get(0).get("day").asString())
                    .isEqualTo(TODAY.plusDays(1).toString());
            assertThat(days.get(0).get("debit").asString()).isEqualTo("100.00");
            assertThat(days.get(1).get("closed").asBoolean()).isTrue();
            assertThat(days.get(1).get("debit").asString()).isEqualTo("1200.00");
        });
    }

    @Test
    void contractIsPrintedInTajikAndRussian() {
        String id = lender.approved(product, "Ӯрунова Ҷамила").get("id").asString();

        for (String language : List.of("tg", "ru")) {
            Api.Answer pdf = lender.api().get("/loans/" + id + "/contract?language=" + language, lender.officer());
            assertThat(pdf.contentType()).isEqualTo("application/pdf");
            assertThat(pdf.text()).startsWith("%PDF");
        }
    }

    private JsonNode vote(String id, String who) {
        return lender.api()
                .post("/loans/" + id + "/votes", who, "{\"approve\":true}", "If-Match", lender.etag(id))
                .json();
    }

    private int disburse(String id, String etag, String key) {
        return lender.api()
                .post(
                        "/loans/" + id + "/disbursements",
                        lender.officer(),
                        "{\"amount\":\"1200\",\"evidence\":\"Д-1\"}",
                        "If-Match",
                        etag,
                        "Idempotency-Key",
                        key)
                .status();
    }

    private int repay(String id, String key) {
        return lender.api()
                .post("/loans/" + id + "/repayments", lender.officer(), "{\"amount\":\"100\"}", "Idempotency-Key", key)
                .status();
    }

    /** The key of the first thing that is wrong, or of the refusal. */
    private String problem(String id, String step, String body, int status) {
        Api.Answer answer =
                lender.api().post("/loans/" + id + "/" + step, lender.officer(), body, "Idempotency-Key", Lender.key());
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        JsonNode errors = answer.json().path("errors");
        return errors.isEmpty()
                ? answer.json().get("key").asString()
                : errors.get(0).get("key").asString();
    }

    private String stored(String id) {
        return String.valueOf(mongo.getCollection("loans")
                .find(new org.bson.Document("_id", java.util.UUID.fromString(id)))
                .first());
    }

    private static String account(JsonNode books, String name) {
        return books.get("accounts")
                .valueStream()
                .filter(each -> each.get("account").asString().equals(name))
                .map(each -> each.get("balance").asString())
                .findFirst()
                .orElse("");
    }

    @SafeVarargs
    private static List<Integer> atOnce(java.util.concurrent.Callable<Integer>... calls) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> running = Stream.of(calls)
                    .map(call -> pool.submit(() -> {
                        go.await();
                        return call.call();
                    }))
                    .toList();
            go.countDown();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
