package org.hamroh.loans.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hamroh.loans.Api;
import org.hamroh.loans.EmbeddedLoans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What anybody may ask without signing in. */
@EmbeddedLoans
class ScheduleEndpointTest {
    @LocalServerPort
    private int port;

    @Test
    void wholeRequestIsAnsweredAsPublished() {
        JsonNode answer = ask("""
                {"principal":"100","annualRatePercent":"7","repayments":6,"every":"P1M","dayCount":"THIRTY_360",
                 "method":"DECLINING_EQUAL_INSTALMENTS","disbursedOn":"2024-01-01","firstDueOn":"2024-02-01",
                 "principalGrace":0,"interestPaymentGrace":0,"roundInstalmentTo":"0.01","interestCalculation":"PERIOD",
                 "disbursements":[{"on":"2024-01-01","amount":"100"}]}
                """, 200);

        assertThat(answer.at("/instalments/0").toString())
                .isEqualTo("{\"n\":1,\"dueOn\":\"2024-02-01\",\"principal\":\"16.43\",\"interest\":\"0.58\","
                        + "\"total\":\"17.01\",\"balance\":\"83.57\"}");
        assertThat(answer.at("/instalments/5/balance").asString()).isEqualTo("0.00");
        assertThat(answer.get("totals").toString())
                .isEqualTo("{\"principal\":\"100.00\",\"interest\":\"2.05\",\"repayment\":\"102.05\"}");
        assertThat(answer.get("aprPercent").asString()).isEqualTo("7.22");
    }

    @Test
    void sumAndCountAreEnough() {
        JsonNode answer = ask("{\"principal\":\"1200\",\"repayments\":12}", 200);

        assertThat(answer.at("/totals/interest").asString()).isEqualTo("0.00");
        assertThat(answer.get("instalments").size()).isEqualTo(12);
    }

    @Test
    void everyMistakeIsToldAtItsPlace() {
        JsonNode answer = ask("""
                {"principal":"-1","annualRatePercent":"a","repayments":601,"every":"P1M3D","dayCount":"X","method":"Y",
                 "disbursedOn":"2024-02-30","roundInstalmentTo":"0.001","disbursements":[{"on":"2024-01-01"}],
                 "rates":[{"annualRatePercent":"5"}],"holidays":["x"]}
                """, 422);

        List<String> fields = answer.get("errors")
                .valueStream()
                .map(each -> each.get("field").asString())
                .toList();
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "principal",
                        "annualRatePercent",
                        "repayments",
                        "every",
                        "dayCount",
                        "method",
                        "disbursedOn",
                        "roundInstalmentTo",
                        "disbursements.0.amount",
                        "rates.0.from",
                        "holidays");
        assertThat(answer.get("errors")
                        .valueStream()
                        .map(each -> each.get("message").asString()))
                .allMatch(message -> message.length() > 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "principal | {'principal':'0','repayments':1}",
                "principal | {'principal':'1000000000000.01','repayments':1}",
                "principal | {'repayments':1}",
                "repayments | {'principal':'1'}",
                "repayments | {'principal':'1','repayments':0}",
                "annualRatePercent | {'principal':'1','repayments':1,'annualRatePercent':'1000.1'}",
                "principalGrace | {'principal':'1','repayments':2,'principalGrace':2}",
                "firstDueOn | {'principal':'1','repayments':2,'disbursedOn':'2024-01-01','firstDueOn':'2024-01-01'}",
                "roundInstalmentTo | {'principal':'100','repayments':2,'roundInstalmentTo':'51'}",
                "disbursements | {'principal':'9','repayments':1,'disbursedOn':'2024-01-01','disbursements':[{'on':'2024-02-01','amount':'1'}]}",
                "disbursements | {'principal':'9','repayments':1,'disbursedOn':'2024-01-01','disbursements':[{'on':'2024-01-01','amount':'1'}]}"
            })
    void whatCannotBeIsRefused(String field, String body) {
        JsonNode answer = ask(body.replace('\'', '"'), 422);

        assertThat(answer.at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void whatIsNoRequestIsRefusedWithoutAStumble() {
        ask("{\"principal\":", 400);
        ask("{\"principal\":\"1\",\"repayments\":1,\"unknown\":1}", 400);
        ask("[]", 400);
        ask("{\"principal\":{\"$ne\":1},\"repayments\":1}", 400);
    }

    @Test
    void longestAndDearestLoanIsCounted() {
        JsonNode answer = ask(
                "{\"principal\":\"1000000000000\",\"repayments\":600,\"annualRatePercent\":\"1000\",\"every\":\"P1D\"}",
                200);

        assertThat(answer.at("/instalments/599/balance").asString()).isEqualTo("0.00");
    }

    @Test
    void theInterfaceDescribesItselfToEverybody() {
        Api.Answer answer = new Api(port).get("/openapi", null);

        assertThat(answer.json().get("paths").propertyNames()).contains("/schedules");
        assertThat(new Api(port).get("/actuator/health/readiness", null).status())
                .isEqualTo(200);
    }

    private JsonNode ask(String body, int status) {
        Api.Answer answer = new Api(port).post("/schedules", null, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }
}
