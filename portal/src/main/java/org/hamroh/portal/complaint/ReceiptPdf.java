package org.hamroh.portal.complaint;

import java.util.Map;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.complaint.Draft.Receipt;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.Paper;
import org.hamroh.portal.site.PortalProperties;
import org.springframework.stereotype.Component;

/** The receipt on paper. */
@Component
final class ReceiptPdf {
    private final Paper paper;
    private final Dates dates;
    private final PortalProperties portal;

    ReceiptPdf(Paper paper, Dates dates, PortalProperties portal) {
        this.paper = paper;
        this.dates = dates;
        this.portal = portal;
    }

    byte[] print(Receipt receipt, Language language) {
        return paper.print(
                "complaint/receipt-pdf",
                language,
                Map.of(
                        "receipt",
                        receipt,
                        "filedOn",
                        dates.day(receipt.filedAt()),
                        "address",
                        portal.publicUrl() + "/" + language.code() + "/follow-up"));
    }
}
