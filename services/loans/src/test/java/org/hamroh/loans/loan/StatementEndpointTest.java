package org.hamroh.loans.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hamroh.kernel.testing.TestTokens;
import org.hamroh.loans.Api;
import org.hamroh.loans.EmbeddedLoans;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A borrower checks what a lender says, without signing in. */
@EmbeddedLoans
class StatementEndpointTest {
    private static final String LOAN = "{'principal':'1200','annualRatePercent':'12','repayments':4,"
            + "'method':'DECLINING_EQUAL_PRINCIPAL','disbursedOn':'2024-01-01'}";

    @LocalServerPort
    private int port;

    @Test
    void statementTellsWhatIsOwedAndLateAndWhatPaysTheLoanOff() {
        JsonNode answer = ask(
                "{'loan':%s,'on':'2024-03-05','entries':[{'kind':'REPAID','id':'receipt 17','on':'2024-03-05','amount':'330'}]}",
                200);

        assertThat(answer.get("principal").asString()).isEqualTo("891.00");
        assertThat(answer.get("owed").toString())
                .isEqualTo("{\"penalty\":\"0.00\",\"fee\":\"0.00\",\"interest\":\"0.00\",\"principal\":\"291.00\"}");
        assertThat(answer.get("late").toString()).isEqualTo("[{\"dueOn\":\"2024-03-01\",\"amount\":\"291.00\"}]");
        assertThat(answer.get("daysLate").asInt()).isEqualTo(4);
        // 4 of the 31 days of March: 6.00 × 4 ÷ 31.
        assertThat(answer.get("payoff").asString()).isEqualTo("891.77");
        assertThat(answer.at("/next/amount").asString()).isEqualTo("306.00");
        assertThat(answer.get("journal")
                        .valueStream()
                        .filter(each -> each.get("entry").asString().equals("receipt 17")))
                .hasSize(3);
    }

    @Test
    void reversedEntryAndOneInWrongOrderAreUnderstood() {
        JsonNode answer = ask(
                "{'loan':%s,'on':'2024-02-02','entries':[{'kind':'REVERSED','on':'2024-02-02','entry':'a'},"
                        + "{'kind':'REPAID','id':'a','on':'2024-02-01','amount':'312'}]}",
                200);

        assertThat(answer.get("principal").asString()).isEqualTo("1200.00");
        assertThat(answer.get("daysLate").asInt()).isEqualTo(1);
    }

    @Test
    void everyMistakeIsToldAtItsPlace() {
        assertThat(fields("{'entries':[]}")).containsExactly("loan");
        assertThat(fields("{'loan':{'principal':'x','repayments':1}}")).containsExactly("loan.principal");
        assertThat(fields("{'loan':%s,'order':['FEE'],'penalty':{'percentPerDay':'101'},"
                        + "'entries':[{'kind':'GIFT','on':'2024-01-05'},{'on':'x'}]}"))
                .contains("order", "penalty.percentPerDay", "penalty.capPercent", "entries.0.kind", "entries.1.on");
    }

    @Test
    void doubleEntryIsRefusedAndNothingIsCountedTwice() {
        assertThat(fields("{'loan':%s,'entries':[{'kind':'REPAID','id':'17','on':'2024-02-01','amount':'5'},"
                        + "{'kind':'REPAID','id':'17','on':'2024-02-01','amount':'5'}]}"))
                .containsExactly("entries.1.id");
        assertThat(fields("{'loan':%s,'entries':[{'kind':'REVERSED','on':'2024-02-01','entry':'none'}]}"))
                .containsExactly("entries");
    }

    @Test
    void lenderIsToldTheFiguresOfItsLoans() {
        String bearer =
                TestTokens.with("loans.officer").of("lender-sughd", "lender").bearer();
        String body = "{'on':'2024-03-04','loans':[{'loan':%s},{'loan':%s,'entries':"
                + "[{'kind':'REPAID','on':'2024-02-01','amount':'312'},{'kind':'REPAID','on':'2024-03-01','amount':'309'}]}]}";

        Api.Answer answer = new Api(port)
                .post("/portfolio-figures", bearer, body.replace("%s", LOAN).replace('\'', '"'));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().get("outstanding").asString()).isEqualTo("1800.00");
        assertThat(answer.json().get("par30").toString()).isEqualTo("{\"amount\":\"1200.00\",\"percent\":\"66.67\"}");
        assertThat(answer.json().get("late31To60").asString()).isEqualTo("300.00");
        Api.Answer wrong = new Api(port).post("/portfolio-figures", bearer, "{\"loans\":[{}]}");
        assertThat(wrong.json().at("/errors/0/field").asString()).isEqualTo("loans.0.loan");
    }

    private List<String> fields(String body) {
        return ask(body, 422)
                .get("errors")
                .valueStream()
                .map(each -> each.get("field").asString())
                .toList();
    }

    private JsonNode ask(String body, int status) {
        Api.Answer answer =
                new Api(port).post("/statements", null, body.replace("%s", LOAN).replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }
}
