package org.hamroh.portal.followup;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamroh.kernel.text.Language;
import org.hamroh.portal.followup.FollowUpClient.Proof;
import org.hamroh.portal.site.Dates;
import org.hamroh.portal.site.Paper;
import org.hamroh.portal.site.PortalProperties;
import org.springframework.stereotype.Component;

/** The proof of filing on paper: what it states in words, and the signed statement as a QR code. */
@Component
class ProofPdf {
    private final Paper paper;
    private final Dates dates;
    private final PortalProperties portal;

    ProofPdf(Paper paper, Dates dates, PortalProperties portal) {
        this.paper = paper;
        this.dates = dates;
        this.portal = portal;
    }

    byte[] print(Proof proof, Language language) {
        return paper.print(
                "followup/proof-pdf",
                language,
                Map.of(
                        "proof",
                        proof,
                        "filedAt",
                        dates.time(proof.filedAt()),
                        "rows",
                        rows(proof.qr()),
                        "keys",
                        portal.publicUrl() + "/api/ombudsman/proof-keys"));
    }

    /** The dark and light squares, each row a list. */
    private static List<List<Boolean>> rows(String text) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.L, EncodeHintType.MARGIN, 0));
            List<List<Boolean>> rows = new ArrayList<>();
            for (int y = 0; y < code.getHeight(); y++) {
                List<Boolean> row = new ArrayList<>();
                for (int x = 0; x < code.getWidth(); x++) {
                    row.add(code.get(x, y));
                }
                rows.add(row);
            }
            return rows;
        } catch (WriterException e) {
            throw new IllegalStateException("The proof does not fit into a QR code", e);
        }
    }
}
