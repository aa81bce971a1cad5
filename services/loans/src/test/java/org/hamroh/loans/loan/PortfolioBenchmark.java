package org.hamroh.loans.loan;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.hamroh.kernel.testing.EmbeddedEngines;
import org.hamroh.kernel.testing.TestTokens;
import org.hamroh.loans.LoansApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * How a large portfolio behaves on the embedded engines: counting it at the close of a day, and the portfolio page's answer
 * while nothing is counted and while everything is. Run with the class path of the tests; the first argument is how many loans.
 */
public final class PortfolioBenchmark {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Dushanbe"));
    private static final String LENDER = "lender-large";
    private static final int BATCH = 500;
    private static final int PATTERNS = 660;
    private static final int CALLS = 400;

    private PortfolioBenchmark() {}

    public static void main(String[] args) throws Exception {
        int count = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        try (ConfigurableApplicationContext service = new SpringApplicationBuilder(LoansApplication.class)
                .initializers(new EmbeddedEngines())
                .properties("server.port=0")
                .run()) {
            seed(service, count);
            String base =
                    "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + "/api/loans";
            String bearer =
                    TestTokens.with("loans.officer").of(LENDER, "lender").bearer();
            call(base + "/portfolio?on=" + TODAY.minusDays(40), bearer);
            long begun = System.nanoTime();
            call(base + "/portfolio?on=" + TODAY.minusDays(1), bearer);
            System.out.printf("day close of %d loans: %.1f s%n", count, (System.nanoTime() - begun) / 1e9);
            measure("portfolio page, counted", base + "/portfolio?on=" + TODAY.minusDays(1), bearer);
            measure("list of loans, first page", base + "/loans?state=active", bearer);
            measure("list of loans, late first", base + "/loans?late=31-60", bearer);
        }
    }

    private static void measure(String what, String address, String bearer) throws Exception {
        double[] times = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long begun = System.nanoTime();
            call(address, bearer);
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf("%s: p50 %.1f ms, p99 %.1f ms%n", what, times[CALLS / 2], times[CALLS * 99 / 100]);
    }

    private static void call(String address, String bearer) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", bearer)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** Loans of one year, most of them paid as agreed, every tenth late by up to four months. */
    private static void seed(ConfigurableApplicationContext service, int count) {
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        MongoConverter converter = service.getBean(MongoConverter.class);
        long begun = System.nanoTime();
        List<Document> patterns = new ArrayList<>();
        for (int i = 0; i < PATTERNS; i++) {
            Document document = new Document();
            converter.write(loan(i), document);
            // The events of the seed would only load the broker.
            document.put("outbox", List.of());
            document.put("version", 0L);
            patterns.add(document);
        }
        List<Document> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Document document = new Document(patterns.get(i % PATTERNS));
            document.put("_id", new UUID(5, i));
            document.put("number", "L26-" + i);
            document.put("command", "command " + i);
            batch.add(document);
            if (batch.size() == BATCH || i == count - 1) {
                mongo.getCollection(Loan.COLLECTION).insertMany(batch);
                batch.clear();
            }
        }
        System.out.printf("%d loans made in %.0f s%n", count, (System.nanoTime() - begun) / 1e9);
    }

    private static Loan loan(int i) {
        LocalDate begin = TODAY.minusDays(20 + i % 330);
        Loan loan = LoanProperties.active(new UUID(5, i), LENDER, "L26-" + i, begin);
        int unpaid = i % 10 == 0 ? 1 + i / 10 % 4 : 0;
        List<Position.Planned> due = loan.position(TODAY).plan().stream()
                .filter(each -> !each.dueOn().isAfter(TODAY))
                .toList();
        for (Position.Planned each : due.subList(0, Math.max(0, due.size() - unpaid))) {
            BigDecimal amount = each.principal().add(each.interest());
            loan.receive(
                    Movement.money(
                            new UUID(i, each.n()),
                            Movement.Kind.REPAID,
                            each.dueOn(),
                            amount,
                            "cash",
                            null,
                            LoanProperties.doing(each.dueOn())),
                    LoanProperties.doing(each.dueOn()));
        }
        loan.age(LoanProperties.doing(TODAY));
        return loan;
    }
}
