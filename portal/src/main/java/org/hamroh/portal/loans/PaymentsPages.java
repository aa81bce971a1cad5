package org.hamroh.portal.loans;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hamroh.portal.loans.PaymentsClient.Outcome;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The day's cash on one sheet, the bank's file, and what of it nobody has found a loan for. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/payments")
final class PaymentsPages {
    private static final int ROWS = 10;

    private final PaymentsClient payments;
    private final Clock clock;

    PaymentsPages(PaymentsClient payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String done, HttpServletResponse response, Model model) {
        model.addAttribute("done", done);
        return page(Map.of(), Map.of(), FormProblems.NONE, response, model);
    }

    @PostMapping
    String post(
            @ModelAttribute("site") PageAddress site,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        List<Integer> filled = IntStream.range(0, ROWS)
                .filter(row -> !typed.getOrDefault("number-" + row, "").isBlank()
                        || !typed.getOrDefault("amount-" + row, "").isBlank())
                .boxed()
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row : filled) {
            rows.add(Map.of(
                    "number", typed.getOrDefault("number-" + row, "").strip(),
                    "amount", Numbers.typed(typed.getOrDefault("amount-" + row, "")),
                    "evidence", typed.getOrDefault("evidence-" + row, "").strip(),
                    "on", typed.getOrDefault("on", "")));
        }
        List<Outcome> outcomes =
                rows.isEmpty() ? List.of() : payments.post(typed.getOrDefault("key", ""), Map.of("rows", rows));
        Map<Integer, Outcome> byRow = new java.util.HashMap<>();
        outcomes.forEach(each -> byRow.put(filled.get(each.row()), each));
        if (outcomes.stream().allMatch(Outcome::posted)) {
            return "redirect:" + site.to("/workspace/payments?done=" + outcomes.size());
        }
        response.setStatus(422);
        List<ServiceProblem.FieldProblem> wrong = outcomes.stream()
                .filter(each -> !each.posted())
                .map(each -> new ServiceProblem.FieldProblem(
                        "number-" + filled.get(each.row()), "", each.number() + ": " + each.problem()))
                .toList();
        return page(typed, byRow, new FormProblems(wrong), response, model);
    }

    @PostMapping("/bank-file")
    String take(@RequestParam MultipartFile file, HttpServletResponse response, Model model) throws IOException {
        try {
            model.addAttribute("taken", payments.take(Map.of("text", text(file.getBytes()))));
            return page(Map.of(), Map.of(), FormProblems.NONE, response, model);
        } catch (ServiceProblem e) {
            FormProblems problems = Refused.problems(e, "file");
            response.setStatus(e.status());
            return page(Map.of(), Map.of(), problems, response, model);
        }
    }

    @PostMapping("/bank-rows/{id:[0-9a-f]{40}}/{step:assignment|dismissal}")
    String settle(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String number,
            HttpServletResponse response,
            Model model) {
        try {
            if (step.equals("assignment")) {
                payments.assign(id, Map.of("number", number));
            } else {
                payments.dismiss(id);
            }
            return "redirect:" + site.to("/workspace/payments?done=1#unmatched");
        } catch (ServiceProblem e) {
            FormProblems problems = Refused.problems(e, "row-" + id);
            response.setStatus(e.status());
            return page(Map.of("row-" + id, number), Map.of(), problems, response, model);
        }
    }

    /** As banks write it: UTF-8, or the Windows letters of Cyrillic. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1251"));
        }
    }

    /** A row that was posted must not be sent again: its place is empty, and the sheet gets another name. */
    private String page(
            Map<String, String> typed,
            Map<Integer, Outcome> outcomes,
            FormProblems problems,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("typed", typed);
        model.addAttribute("outcomes", outcomes);
        model.addAttribute(
                "posted", outcomes.values().stream().filter(Outcome::posted).toList());
        model.addAttribute("rows", IntStream.range(0, ROWS).boxed().toList());
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("today", LocalDate.now(clock.withZone(Dates.DUSHANBE)));
        model.addAttribute("unmatched", payments.unmatched());
        model.addAttribute("problems", problems);
        return "loans/payments";
    }
}
