package org.hamroh.portal.workspace;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.Paper;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A case on paper. Notes of the office and the complainant's contact are on it only where the officer says so. */
@WorkspacePage
@RequestMapping("/{language:tg|ru|en|uz|ky}/workspace/complaints/{id}")
final class CaseFilePages {
    private final OfficeClient office;
    private final Colleagues colleagues;
    private final Paper paper;
    private final Clock clock;

    CaseFilePages(OfficeClient office, Colleagues colleagues, Paper paper, Clock clock) {
        this.office = office;
        this.colleagues = colleagues;
        this.paper = paper;
        this.clock = clock;
    }

    @GetMapping("/file")
    String choose(@PathVariable String id, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("it", Objects.requireNonNull(office.open(id).getBody()));
        return "workspace/file";
    }

    @GetMapping("/file.pdf")
    ResponseEntity<byte[]> print(
            @ModelAttribute("site") PageAddress site,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean notes,
            @RequestParam(defaultValue = "false") boolean contact,
            @ModelAttribute("who") String who) {
        OfficeClient.WholeCase it = Objects.requireNonNull(office.open(id).getBody());
        Map<String, Object> model = new HashMap<>();
        model.put("it", it);
        model.put("names", colleagues.names());
        model.put("notes", notes);
        model.put("withContact", contact);
        model.put("messages", messages(it, notes));
        model.put("printedAt", clock.instant());
        model.put("who", who);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(it.reference() + ".pdf")
                                .build()
                                .toString())
                .body(paper.print("workspace/file-pdf", site.language(), model));
    }

    private static List<OfficeClient.Message> messages(OfficeClient.WholeCase it, boolean notes) {
        return it.messages().stream()
                .filter(each -> notes || !each.visibility().equals("internal"))
                .toList();
    }
}
