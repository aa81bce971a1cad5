package org.hamroh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.hamroh.kernel.testing.access.AccessTable;
import org.hamroh.kernel.testing.access.Endpoints;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page stands in the table of who may see it. */
class PageAccessTest extends AgainstFakeOmbudsman {

    @Autowired
    private List<RequestMappingHandlerMapping> mappings = List.of();

    @Test
    void everyPageHasARowAndEveryRowAPage() {
        AccessTable table = AccessTable.read(Path.of(AccessTable.FILE));
        List<String> differences = table.differences(Endpoints.operations(mappings));
        assertThat(differences).as(String.join("\n\n", differences)).isEmpty();
    }

    @Test
    void aFormOfTheWrongKindIsRefusedAndIsNoFailure() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address("/en/follow-up/case/messages")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("text=x"))
                .build();
        try (var browser = HttpClient.newHttpClient()) {
            assertThat(browser.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(400);
        }
    }
}
