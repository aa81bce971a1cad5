package org.hamroh.portal.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.hamroh.portal.complaint.Draft.Receipt;
import org.hamroh.portal.site.FormProblems;
import org.hamroh.portal.site.PageAddress;
import org.hamroh.portal.site.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The receipt: shown until its owner proves to have the code, then never again. The code is never in an address. */
@Controller
@RequestMapping("/{language:tg|ru|en|uz|ky}/complaint")
class ReceiptPages {

    private final Drafts drafts;
    private final ReceiptPdf pdf;
    private final Words words;

    ReceiptPages(Drafts drafts, ReceiptPdf pdf, Words words) {
        this.drafts = drafts;
        this.pdf = pdf;
        this.words = words;
    }

    @GetMapping("/receipt")
    String receipt(HttpServletRequest request, Model model) {
        return show(request, model, "complaint/receipt");
    }

    @PostMapping(path = "/receipt/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> download(
            @ModelAttribute("site") PageAddress site,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request) {
        Optional<Receipt> receipt =
                drafts.secret(request).filter(s -> s.accepts(token)).flatMap(this::receipt);
        return receipt.map(r -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("hamroh-" + r.reference() + ".pdf")
                                        .build()
                                        .toString())
                        .contentType(MediaType.APPLICATION_PDF)
                        .body(pdf.print(r, site.language())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, site.to("/complaint/receipt"))
                        .build());
    }

    @GetMapping("/receipt/confirm")
    String askForCode(@RequestParam Optional<String> wrong, HttpServletRequest request, Model model) {
        model.addAttribute(
                "problems",
                wrong.map(w -> FormProblems.of("code", words.say("receipt.confirm-wrong")))
                        .orElse(FormProblems.NONE));
        return show(request, model, "complaint/confirm");
    }

    @PostMapping("/receipt/confirm")
    String confirm(
            @ModelAttribute("site") PageAddress site,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<DraftSecret> secret = drafts.secret(request).filter(s -> s.accepts(token));
        Optional<Receipt> receipt = secret.flatMap(this::receipt);
        if (receipt.isEmpty()) {
            return "complaint/receipt-gone";
        }
        if (receipt.get().matches(code)) {
            drafts.forget(secret.get(), response);
            return "redirect:" + site.to("/complaint/done");
        }
        return "redirect:" + site.to("/complaint/receipt/confirm?wrong");
    }

    @GetMapping("/done")
    String done() {
        return "complaint/done";
    }

    private String show(HttpServletRequest request, Model model, String view) {
        Optional<DraftSecret> secret = drafts.secret(request);
        Optional<Receipt> receipt = secret.flatMap(this::receipt);
        if (receipt.isEmpty()) {
            return "complaint/receipt-gone";
        }
        model.addAttribute("receipt", receipt.get());
        model.addAttribute("token", secret.get().token());
        return view;
    }

    private Optional<Receipt> receipt(DraftSecret secret) {
        return Optional.ofNullable(drafts.read(secret).receipt());
    }
}
