package org.hamroh.ombudsman;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmbeddedOmbudsman
class OpenApiTest {
    @LocalServerPort
    private int port;

    @Test
    void everyWordOfTheInterfaceStandsOnce() throws IOException {
        var keys = Files.readAllLines(Path.of("src/main/resources/openapi.properties")).stream()
                .filter(line -> line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')));

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void theInterfaceDescribesItselfToEverybodyAndLeavesNothingUndescribed() {
        var api = new Api(port).get("/openapi").expect(200).json();
        var missing = new ArrayList<String>();
        api.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    var name = operation.getKey() + " " + path.getKey();
                    if (!operation.getValue().has("summary")) {
                        missing.add(name);
                    }
                    operation.getValue().path("parameters").forEach(parameter -> {
                        if (!parameter.has("description")) {
                            missing.add(name + " " + parameter.get("name"));
                        }
                    });
                }));
        api.get("components")
                .get("schemas")
                .propertyStream()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .propertyStream()
                        .filter(property -> !property.getValue().has("description")
                                && !property.getValue().has("$ref"))
                        .forEach(property -> missing.add(schema.getKey() + "." + property.getKey())));

        assertThat(missing).isEmpty();
        assertThat(api.get("paths").size()).isGreaterThan(15);
        assertThat(api.toString()).doesNotContain("organisationType");
    }
}
