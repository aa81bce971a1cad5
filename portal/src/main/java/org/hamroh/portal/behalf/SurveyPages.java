package org.hamroh.portal.behalf;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.hamroh.portal.receipt.Slip;
import org.hamroh.portal.receipt.SlipsPdf;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The table of a survey: tried first, then filed a few rows at a time, so that a long one shows how far it is and a lost connection
 * loses nothing. The table travels with the form; the portal keeps nothing of it.
 */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/behalf/survey")
final class SurveyPages {
    static final int AT_A_TIME = 10;
    private static final int ALL = 1000;
    private static final long BYTES_MOST = 1_000_000;

    private final BehalfClient behalf;
    private final Words words;

    SurveyPages(BehalfClient behalf, Words words) {
        this.behalf = behalf;
        this.words = words;
    }

    /** How far the filing has come. */
    record Progress(String table, int next, int total, int filed, int known, int wrong, List<Slip> slips) {
        public boolean finished() {
            return next > total;
        }

        public int done() {
            return Math.min(total, next - 1);
        }
    }

    @GetMapping
    String ask(Model model) {
        behalf.filed("");
        return upload(FormProblems.NONE, model);
    }

    @PostMapping
    String tryOut(@RequestParam("file") MultipartFile file, HttpServletResponse response, Model model) {
        if (file.isEmpty() || file.getSize() > BYTES_MOST) {
            response.setStatus(422);
            var said = file.isEmpty() ? "behalf.file-missing" : "behalf.file-too-large";
            return upload(FormProblems.of("file", words.say(said)), model);
        }
        try {
            byte[] table = file.getBytes();
            model.addAttribute("tried", behalf.take(true, 1, ALL, table));
            model.addAttribute("table", Base64.getUrlEncoder().encodeToString(table));
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return "behalf/survey-tried";
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return upload(Refused.problems(e, "file"), model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files the next rows. Sending the same step again files nothing twice and tells the same codes. */
    @PostMapping("/filing")
    String file(@RequestParam MultiValueMap<String, String> form, HttpServletResponse response, Model model) {
        int start = Math.max(1, number(form, "next"));
        String table = Interview.first(form, "table");
        var taken = behalf.take(false, start, AT_A_TIME, SurveyFiles.bytes(table));
        var slips = new ArrayList<>(SlipsPdf.read(form.getOrDefault("slip", List.of())));
        slips.addAll(taken.rows().stream().flatMap(SurveyPages::slip).toList());
        var progress = new Progress(
                table,
                start + AT_A_TIME,
                taken.total(),
                number(form, "filed") + taken.filed(),
                number(form, "known") + taken.known(),
                number(form, "wrong") + taken.wrong(),
                slips);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("progress", progress);
        return progress.finished() ? "behalf/survey-done" : "behalf/survey-running";
    }

    private static Stream<Slip> slip(BehalfClient.Row row) {
        String code = row.receiptCode();
        String reference = row.reference();
        String language = row.language();
        return code == null || reference == null
                ? Stream.empty()
                : Stream.of(new Slip(row.row(), reference, code, language == null ? "" : language));
    }

    private static int number(MultiValueMap<String, String> form, String field) {
        String typed = Interview.first(form, field);
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private static String upload(FormProblems problems, Model model) {
        model.addAttribute("problems", problems);
        model.addAttribute("columns", SurveyFiles.COLUMNS);
        return "behalf/survey";
    }
}
