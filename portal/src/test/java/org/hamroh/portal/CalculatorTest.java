package org.hamroh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** The calculator says in words, in a picture and in a table what a loan costs; with no script and no cookie. */
class CalculatorTest extends AgainstFakeOmbudsman {

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void answerStandsInWordsInAPictureAndInATable() throws Exception {
        HttpResponse<String> page = get("/en/loans/calculator?principal=5+000%2C00&annualRatePercent=12&repayments=2");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("You pay back 5,075.12 somoni in all.")
                .contains("The loan costs you 75.12 somoni.")
                .contains("12.68 percent a year")
                .contains("24 January 2027")
                .contains("value=\"5 000,00\"");
        assertThat(page.body().split("<rect", -1)).hasSize(2 * 2 + 1 + 2 + 1);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
        HttpResponse<String> page = get("/en/loans/calculator?principal=0&repayments=7");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("More than zero.")
                .contains("value=\"7\"")
                .doesNotContain("<rect");
    }

    @Test
    void emptyFormIsFilledWithAnExample() throws Exception {
        HttpResponse<String> page = get("/tg/loans/calculator");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Қарз чанд пул меистад").contains("value=\"5000\"");
        assertThat(get("/tg").body()).contains("/tg/loans/calculator");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString());
    }
}
