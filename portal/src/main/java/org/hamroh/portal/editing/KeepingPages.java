package org.hamroh.portal.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamroh.portal.editing.KeepingClient.Kept;
import org.hamroh.portal.editing.KeepingClient.Listing;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.WorkspacePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory as it is kept: by editors all of it, by a support centre its own entry. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/directory")
final class KeepingPages {
    private static final String ENTRY = "/{slug:[a-z0-9-]{2,60}}";
    private static final List<String> TONGUES = List.of("tg", "ru", "en", "uz", "ky");
    private static final List<String> NEEDS = List.of(
            "complaint",
            "wages",
            "legal",
            "documents",
            "detention",
            "trafficking",
            "shelter",
            "health",
            "psychosocial",
            "job",
            "training",
            "loan",
            "family",
            "return_home",
            "registration");

    private final KeepingClient directory;

    KeepingPages(KeepingClient directory) {
        this.directory = directory;
    }

    @GetMapping
    String list(HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("entries", directory.mine());
        return "editing/directory";
    }

    @GetMapping("/new")
    String blank(HttpServletResponse response, Model model) {
        return form(null, "", Listing.EMPTY, FormProblems.NONE, response, model);
    }

    @PostMapping("/new")
    String create(
            @ModelAttribute("site") PageAddress site,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Listing listing = listing(typed);
        try {
            directory.create(
                    UUID.randomUUID().toString(),
                    Map.of(
                            "slug", first(typed, "slug"),
                            "organisation", first(typed, "organisation"),
                            "listing", listing));
            return "redirect:" + site.to("/workspace/directory/" + first(typed, "slug") + "?done=saved");
        } catch (ServiceProblem e) {
            model.addAttribute("slug", first(typed, "slug"));
            model.addAttribute("organisation", first(typed, "organisation"));
            return refused(e, "slug", null, "", listing, response, model);
        }
    }

    @GetMapping(ENTRY)
    String entry(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String done,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "done", done.matches("saved|capacity|approval|declining|verification|unlisting") ? done : "");
        ResponseEntity<Kept> answer = directory.read(slug);
        Kept kept = Objects.requireNonNull(answer.getBody());
        return form(kept, tag(answer), kept.shown(), FormProblems.NONE, response, model);
    }

    @PostMapping(ENTRY)
    String change(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Listing listing = listing(typed);
        try {
            directory.change(slug, first(typed, "seen"), listing);
            return "redirect:" + site.to("/workspace/directory/" + slug + "?done=saved");
        } catch (ServiceProblem e) {
            ResponseEntity<Kept> now = directory.read(slug);
            return refused(e, "names", now.getBody(), tag(now), listing, response, model);
        }
    }

    @PostMapping(ENTRY + "/{move:capacity|approval|declining|verification|unlisting}")
    String move(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String slug,
            @PathVariable String move,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String capacity,
            HttpServletResponse response,
            Model model) {
        try {
            if (move.equals("capacity")) {
                directory.fill(slug, seen, Map.of("capacity", capacity));
            } else {
                directory.move(slug, move, seen);
            }
            return "redirect:" + site.to("/workspace/directory/" + slug + "?done=" + move);
        } catch (ServiceProblem e) {
            ResponseEntity<Kept> now = directory.read(slug);
            Kept kept = Objects.requireNonNull(now.getBody());
            return refused(e, "capacity", kept, tag(now), kept.shown(), response, model);
        }
    }

    private static String refused(
            ServiceProblem e,
            String field,
            @Nullable Kept kept,
            String seen,
            Listing typed,
            HttpServletResponse response,
            Model model) {
        if (!e.is(HttpStatus.UNPROCESSABLE_CONTENT)
                && !e.is(HttpStatus.CONFLICT)
                && !e.is(HttpStatus.PRECONDITION_FAILED)) {
            throw e;
        }
        response.setStatus(e.status());
        return form(
                kept,
                seen,
                typed,
                e.fields().isEmpty() ? FormProblems.of(field, e.detail()) : new FormProblems(e.fields()),
                response,
                model);
    }

    private static String form(
            @Nullable Kept kept,
            String seen,
            Listing typed,
            FormProblems problems,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("kept", kept);
        model.addAttribute("seen", seen);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("tongues", TONGUES);
        model.addAttribute("needs", NEEDS);
        for (String name : List.of("done", "slug", "organisation")) {
            if (!model.containsAttribute(name)) {
                model.addAttribute(name, "");
            }
        }
        return "editing/entry";
    }

    private static Listing listing(MultiValueMap<String, String> typed) {
        return new Listing(
                first(typed, "kind"),
                texts(typed, "names"),
                texts(typed, "about"),
                all(typed, "needs"),
                words(typed, "places"),
                all(typed, "languages"),
                first(typed, "cost"),
                all(typed, "serves"),
                texts(typed, "hours"),
                texts(typed, "address"),
                first(typed, "phones")
                        .lines()
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList(),
                first(typed, "site"));
    }

    private static Map<String, String> texts(MultiValueMap<String, String> typed, String name) {
        Map<String, String> texts = new HashMap<>();
        TONGUES.forEach(each -> texts.put(each, first(typed, name + "." + each)));
        return texts;
    }

    private static List<String> words(MultiValueMap<String, String> typed, String name) {
        return List.of(first(typed, name).strip().split("[\\s,;]+")).stream()
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static List<String> all(MultiValueMap<String, String> typed, String name) {
        return typed.getOrDefault(name, List.of());
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "");
    }

    private static String tag(ResponseEntity<Kept> answer) {
        return Objects.requireNonNullElse(answer.getHeaders().getETag(), "");
    }
}
