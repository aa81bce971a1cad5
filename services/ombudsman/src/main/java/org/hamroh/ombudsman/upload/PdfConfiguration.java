package org.hamroh.ombudsman.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** How a PDF is cleaned. */
final class PdfConfiguration {
    /** What describes the file, runs, or hides further files in it. */
    private static final Set<COSName> TRACES = Set.of(
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("LastModified"),
            COSName.AA,
            COSName.OPEN_ACTION,
            COSName.JAVA_SCRIPT,
            COSName.JS,
            COSName.EMBEDDED_FILES,
            COSName.EF,
            COSName.AF,
            COSName.getPDFName("XFA"),
            COSName.getPDFName("SpiderInfo"));

    /** A PDF may take several times its size while it is read, so they are read one after another. */
    private static final Semaphore ONE = new Semaphore(1, true);

    private PdfConfiguration() {}

    static Cleaning cleaning() {
        return file -> {
            PdfBomb.defuse(file);
            ONE.acquireUninterruptibly();
            try (var document = Loader.loadPDF(file)) {
                if (document.isEncrypted() || document.getNumberOfPages() == 0) {
                    throw new UnreadableFile("locked or empty");
                }
                clean(document);
                var out = new ByteArrayOutputStream(file.length);
                document.save(out);
                return out.toByteArray();
            } catch (IOException | RuntimeException | StackOverflowError e) {
                throw new UnreadableFile("not a readable PDF");
            } finally {
                ONE.release();
            }
        };
    }

    private static void clean(PDDocument document) {
        var cos = document.getDocument();
        cos.getTrailer().removeItem(COSName.INFO);
        cos.getTrailer().removeItem(COSName.ID);
        for (var key : cos.getXrefTable().keySet()) {
            COSObject object = cos.getObjectFromPool(key);
            if (object.getObject() instanceof COSDictionary dictionary) {
                strip(dictionary);
            }
        }
    }

    /** Objects that stand directly within others are reached through them. */
    private static void strip(COSDictionary dictionary) {
        TRACES.forEach(dictionary::removeItem);
        for (var entry : dictionary.entrySet()) {
            if (entry.getValue() instanceof COSDictionary direct && !direct.isNeedToBeUpdated()) {
                strip(direct);
            }
        }
    }
}
