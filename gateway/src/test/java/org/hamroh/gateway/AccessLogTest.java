package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {

    @Test
    void aLineTellsWhatWasAskedAndNothingOfWhoAsked(@TempDir Path folder) throws IOException {
        try (Stand stand = new Stand("hamroh.gateway.access-log=" + folder)) {
            stand.get(
                    "/api/ombudsman/complaints/0198c0de-aaaa-7bbb-8ccc-0123456789ab?code=canary-query",
                    "User-Agent",
                    "canary-agent",
                    "Cookie",
                    "HAMROH_PORTAL=canary-cookie",
                    "traceparent",
                    "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            stand.get("/api/ombudsman/drafts/abcdefghijklmnopqrstuvwxyzabcdefghijkl");
            stand.get("/tg/complaint/category");
            stand.status("GET", "/canary-path/%2e%2e/x");
        }
        List<String> lines;
        try (var files = Files.list(folder)) {
            lines = Files.readAllLines(files.findFirst().orElseThrow());
        }
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .matches(
                        "\\{\"at\":\"[0-9T:.Z-]+\",\"method\":\"GET\",\"route\":\"ombudsman\","
                                + "\"path\":\"/api/ombudsman/complaints/\\*\",\"status\":200,\"ms\":\\d+,\"sent\":\\d+,"
                                + "\"request\":\"[2-9a-z-]{14}\",\"trace\":\"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\"}");
        assertThat(lines.get(1)).contains("/api/ombudsman/drafts/*\"");
        assertThat(lines.get(2)).contains("\"path\":\"/tg/complaint/category\"", "\"route\":\"portal\"");
        assertThat(lines.get(3)).contains("\"status\":400", "\"route\":\"-\"");
        assertThat(String.join("", lines))
                .doesNotContain("canary-query", "canary-agent", "canary-cookie", "127.0.0.1", "0198c0de");
    }
}
