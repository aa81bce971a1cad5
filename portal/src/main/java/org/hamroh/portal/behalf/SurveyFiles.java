package org.hamroh.portal.behalf;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be taken away around a survey: the empty table and what is wrong in a filled one. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/behalf")
final class SurveyFiles {
    /** The columns of a table; the first five must be filled. */
    static final List<String> COLUMNS = List.of(
            "category",
            "country",
            "narrative",
            "language",
            "interviewedOn",
            "region",
            "place",
            "employer",
            "from",
            "until",
            "amount",
            "currency",
            "request",
            "name",
            "phone",
            "email",
            "contactMe",
            "shareWithCounterpart",
            "useInStatistics");

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final BehalfClient behalf;
    private final Words words;

    SurveyFiles(BehalfClient behalf, Words words) {
        this.behalf = behalf;
        this.words = words;
    }

    /** An example row stands in it, which is told apart and must be replaced. */
    @GetMapping("/survey/template.csv")
    ResponseEntity<byte[]> template() {
        List<String> example = List.of(
                "unpaid_wages",
                "RU",
                words.say("behalf.example"),
                "tg",
                "2026-11-20",
                "RU-SVE",
                "",
                "",
                "2026-08-01",
                "2026-10-31",
                "135000,50",
                "RUB",
                "",
                "",
                "",
                "",
                "no",
                "yes",
                "yes");
        return file("hamroh-survey.csv", line(COLUMNS) + line(example), CSV);
    }

    @PostMapping("/survey/mistakes.csv")
    ResponseEntity<byte[]> mistakes(@RequestParam String table) {
        var tried = behalf.take(true, 1, 1000, bytes(table));
        var lines = tried.rows().stream()
                .flatMap(row -> row.errors().stream()
                        .map(each -> line(List.of(Integer.toString(row.row()), each.field(), each.message()))))
                .collect(Collectors.joining());
        var head = List.of(words.say("behalf.row"), words.say("behalf.column"), words.say("behalf.mistake"));
        return file("hamroh-survey-mistakes.csv", line(head) + lines, CSV);
    }

    static byte[] bytes(String table) {
        try {
            return Base64.getUrlDecoder().decode(table);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private static ResponseEntity<byte[]> file(String name, String text, MediaType type) {
        return file(name, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), type);
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }

    /** Semicolons, as spreadsheets of our readers expect; no cell may begin like a formula. */
    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell)
                        .map(cell ->
                                cell.matches("(?s).*[\";\\r\\n].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell)
                        .collect(Collectors.joining(";"))
                + "\r\n";
    }
}
