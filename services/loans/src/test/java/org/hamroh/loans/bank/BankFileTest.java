package org.hamroh.loans.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.hamroh.loans.Api;
import org.hamroh.loans.EmbeddedLoans;
import org.hamroh.loans.Lender;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bank's file comes, and comes again. */
@EmbeddedLoans
class BankFileTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Dushanbe"));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Test
    void fileIsMatchedOnceAndWhatNobodyKnowsWaitsForAnOfficer() {
        Lender lender = new Lender(new Api(port), "lender-bank");
        JsonNode loan = lender.active(lender.product().get("id").asString(), "Сафар");
        String number = loan.get("number").asString();
        String id = loan.get("id").asString();
        String file = "Сана;Маблағ;Рақам;Таъинот\n"
                + TODAY + ";100,50;77-1;Барои қарзи " + number.toLowerCase(java.util.Locale.ROOT) + "\n"
                + TODAY + ";40;77-2;Барои қарз\n"
                + TODAY + ";90000;77-3;" + number + "\n"
                + "дирӯз;10;77-4;" + number + "\n";

        JsonNode taken = take(lender, file);
        assertThat(taken.get("posted").asInt()).isEqualTo(1);
        assertThat(taken.get("unmatched")
                        .valueStream()
                        .map(each -> each.get("reason").asString()))
                .containsExactly("no_number", "wrong_sum");
        assertThat(taken.get("unreadable").toString()).isEqualTo("[5]");

        JsonNode again = take(lender, file);
        assertThat(again.get("posted").asInt()).isZero();
        assertThat(again.get("already").asInt()).isEqualTo(1);
        assertThat(lender.read(id).at("/account/collected").asString()).isEqualTo("100.50");

        String row = taken.get("unmatched").get(0).get("id").asString();
        assertThat(settle(lender, row, "assignment", "{\"number\":\"" + number + "\"}"))
                .isEqualTo(200);
        assertThat(settle(lender, row, "assignment", "{\"number\":\"" + number + "\"}"))
                .isEqualTo(409);
        String other = taken.get("unmatched").get(1).get("id").asString();
        assertThat(settle(lender, other, "dismissal", "{}")).isEqualTo(200);
        assertThat(lender.read(id).at("/account/collected").asString()).isEqualTo("140.50");
        assertThat(lender.api().get("/bank-rows", lender.officer()).json().size())
                .isZero();
    }

    @Test
    void sheetOfPaymentsPostsWhatIsRightAndTellsWhatIsNot() {
        Lender lender = new Lender(new Api(port), "lender-sheet");
        JsonNode loan = lender.active(lender.product().get("id").asString(), "Нигора");
        String sheet =
                "{\"rows\":[{\"number\":\"%s\",\"amount\":\"100\"},{\"number\":\"L26-22222-2\",\"amount\":\"5\"}]}"
                        .formatted(loan.get("number").asString());
        String key = Lender.key();
        JsonNode first = lender.api()
                .post("/postings", lender.officer(), sheet, "Idempotency-Key", key)
                .json();
        lender.api().post("/postings", lender.officer(), sheet, "Idempotency-Key", key);

        assertThat(first.get(0).get("posted").asBoolean()).isTrue();
        assertThat(first.get(1).get("problem").asString()).contains("no loan with this number");
        assertThat(lender.read(loan.get("id").asString())
                        .at("/account/collected")
                        .asString())
                .isEqualTo("100.00");
    }

    private static JsonNode take(Lender lender, String file) {
        var body = JSON.createObjectNode().put("text", file);
        Api.Answer answer = lender.api().post("/bank-files", lender.officer(), body.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static int settle(Lender lender, String row, String step, String body) {
        return lender.api()
                .post("/bank-rows/" + row + "/" + step, lender.officer(), body)
                .status();
    }
}
