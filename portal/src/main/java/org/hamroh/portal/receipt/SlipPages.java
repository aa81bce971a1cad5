package org.hamroh.portal.receipt;

import java.util.List;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.workspace.WorkspacePage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints the slips that the page before showed; nothing of them is kept here. */
@WorkspacePage
final class SlipPages {
    private final SlipsPdf slips;

    SlipPages(SlipsPdf slips) {
        this.slips = slips;
    }

    @PostMapping("/{language:tg|ru|en|uz|ky}/workspace/receipts.pdf")
    ResponseEntity<byte[]> print(
            @ModelAttribute("site") PageAddress site, @RequestParam(defaultValue = "") List<String> slip) {
        var read = SlipsPdf.read(slip);
        if (read.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, site.to("/workspace"))
                    .build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"hamroh-receipts.pdf\"")
                .body(slips.print(read));
    }
}
