package org.hamroh.portal.behalf;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.complaint.Codes;
import org.hamroh.portal.complaint.ComplaintClient;
import org.hamroh.portal.complaint.Places;
import org.hamroh.portal.receipt.Slip;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.upstream.ServiceProblem.FieldProblem;
import org.hamroh.portal.workspace.Refused;
import org.hamroh.portal.workspace.WorkspacePage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One complaint for somebody else: the form, the answers to check, and the receipt to hand over. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/behalf")
final class BehalfPages {
    private static final List<String> CHANNELS = List.of("paper", "voice");
    private static final int SCANS_MOST = 5;

    private final BehalfClient behalf;
    private final ComplaintClient uploads;
    private final Places places;

    BehalfPages(BehalfClient behalf, ComplaintClient complaintClient, Places places) {
        this.behalf = behalf;
        this.uploads = complaintClient;
        this.places = places;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String after, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("found", behalf.filed(after));
        model.addAttribute("later", !after.isEmpty());
        return "behalf/list";
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("site") PageAddress site, HttpServletResponse response, Model model) {
        behalf.filed("");
        var fresh = new LinkedMultiValueMap<>(
                Map.of("reads", List.of(site.language().code())));
        return form(new Interview(fresh), UUID.randomUUID().toString(), FormProblems.NONE, response, model);
    }

    @PostMapping("/edit")
    String edit(@RequestParam MultiValueMap<String, String> form, HttpServletResponse response, Model model) {
        return form(new Interview(form), Interview.first(form, "key"), FormProblems.NONE, response, model);
    }

    @PostMapping("/check")
    String check(
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response,
            Model model) {
        var interview = new Interview(form);
        String key = Interview.first(form, "key");
        try {
            for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
                if (!file.isEmpty() && interview.scans().size() < SCANS_MOST) {
                    interview.add(Interview.Scan.of(uploads.upload(file.getResource())));
                }
            }
            behalf.check(interview.body());
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return form(interview, key, problems(e), response, model);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("it", interview);
        model.addAttribute("key", key);
        return "behalf/check";
    }

    @PostMapping
    String file(@RequestParam MultiValueMap<String, String> form, HttpServletResponse response, Model model) {
        var interview = new Interview(form);
        String key = Interview.first(form, "key");
        try {
            var filed = behalf.file(key, interview.body());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            model.addAttribute(
                    "slip", new Slip(1, filed.reference(), filed.receiptCode(), Interview.first(form, "reads")));
            return "behalf/filed";
        } catch (ServiceProblem e) {
            response.setStatus(e.status());
            return form(interview, key, problems(e), response, model);
        }
    }

    private static FormProblems problems(ServiceProblem e) {
        return new FormProblems(Refused.problems(e, e.key().startsWith("upload") ? "files" : "channel").list().stream()
                .map(each -> new FieldProblem(Interview.field(each.field()), each.key(), each.message()))
                .toList());
    }

    private String form(
            Interview interview, String key, FormProblems problems, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("it", interview);
        model.addAttribute("typed", interview.typed());
        model.addAttribute("key", key);
        model.addAttribute("problems", problems);
        model.addAttribute("channels", CHANNELS);
        model.addAttribute("languages", List.of(Language.values()));
        model.addAttribute("categories", Codes.CATEGORIES);
        model.addAttribute("currencies", Codes.CURRENCIES);
        model.addAttribute("countries", places.common());
        model.addAttribute("otherCountries", places.others());
        return "behalf/form";
    }
}
