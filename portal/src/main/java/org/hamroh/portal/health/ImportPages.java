package org.hamroh.portal.health;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.Words;
import org.hamroh.portal.upstream.Downloads;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file in, in three steps: choose it, say what its columns mean and check it, take the good rows. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/screenings/imports")
class ImportPages {
    private static final List<String> SAME = List.of("programme", "stage");

    private final ImportClient client;
    private final HealthClient health;
    private final Words words;

    ImportPages(ImportClient client, HealthClient health, Words words) {
        this.client = client;
        this.health = health;
        this.words = words;
    }

    @GetMapping
    String list(HttpServletResponse response, Model model) {
        return list(FormProblems.NONE, response, model);
    }

    @PostMapping
    String upload(
            @RequestParam(defaultValue = "") String point,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable MultipartFile file,
            @ModelAttribute("site") PageAddress site,
            HttpServletResponse response,
            Model model)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(422);
            return list(FormProblems.of("file", words.say("health.import-choose")), response, model);
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var made = client.upload(UUID.randomUUID().toString(), point, name, file.getBytes());
            return "redirect:" + site.to("/workspace/screenings/imports/" + made.id());
        } catch (ServiceProblem e) {
            FormProblems problems = Refused.problems(e, "file");
            response.setStatus(e.status());
            return list(problems, response, model);
        }
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String one(@PathVariable String id, HttpServletResponse response, Model model) {
        return show(id, null, FormProblems.NONE, response, model);
    }

    /** @param act check or take */
    @PostMapping("/{id:[0-9a-f-]{36}}")
    String run(
            @PathVariable String id,
            @RequestParam String version,
            @RequestParam(defaultValue = "check") String act,
            @RequestParam Map<String, String> form,
            @ModelAttribute("site") PageAddress site,
            HttpServletResponse response,
            Model model) {
        Map<String, String> mapping = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith("map-") && !value.isEmpty()) {
                mapping.put(name.substring(4), value);
            }
        });
        try {
            client.run(id, version, Map.of("mapping", mapping, "dryRun", !act.equals("take")));
            return "redirect:" + site.to("/workspace/screenings/imports/" + id);
        } catch (ServiceProblem e) {
            FormProblems problems = named(Refused.problems(e, "map-day"));
            response.setStatus(e.status());
            return show(id, mapping, problems, response, model);
        }
    }

    @GetMapping("/{id:[0-9a-f-]{36}}/errors.csv")
    ResponseEntity<byte[]> errors(@PathVariable String id) {
        return Downloads.of(client.errors(id));
    }

    private static FormProblems named(FormProblems problems) {
        return new FormProblems(problems.list().stream()
                .map(each -> new ServiceProblem.FieldProblem(
                        each.field().replaceFirst("^mapping\\.", "map-"), each.key(), each.message()))
                .toList());
    }

    private String list(FormProblems problems, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("problems", problems);
        model.addAttribute("points", health.ownPoints());
        model.addAttribute("latest", client.latest());
        return "health/imports";
    }

    private String show(
            String id,
            @org.jspecify.annotations.Nullable Map<String, String> typed,
            FormProblems problems,
            HttpServletResponse response,
            Model model) {
        var answer = client.open(id);
        var it = Objects.requireNonNull(answer.getBody());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (it.working()) {
            // Works without scripts; the page says so too.
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("it", it);
        model.addAttribute("version", answer.getHeaders().getETag());
        model.addAttribute("problems", problems);
        model.addAttribute("mapping", typed != null ? typed : it.mapping().isEmpty() ? it.guess() : it.mapping());
        model.addAttribute("same", Map.of(SAME.get(0), Codes.PROGRAMMES, SAME.get(1), Codes.STAGES));
        return "health/import";
    }
}
