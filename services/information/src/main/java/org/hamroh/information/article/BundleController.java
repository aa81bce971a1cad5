package org.hamroh.information.article;

import java.io.IOException;
import java.io.InputStream;
import org.hamroh.kernel.problem.Refusal;
import org.hamroh.kernel.security.Caller;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** All articles as files, out and in. */
@RestController
class BundleController {
    private static final int LARGEST = 8 * 1024 * 1024;

    private final BundleDesk bundles;

    BundleController(BundleDesk bundles) {
        this.bundles = bundles;
    }

    @GetMapping("/articles/export")
    ResponseEntity<byte[]> export(Caller caller) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("hamroh-guides.zip")
                                .build()
                                .toString())
                .body(bundles.export(caller));
    }

    /** @param zip the request's body, at most 8 MiB */
    @PostMapping("/articles/import")
    BundleDesk.Imported take(Caller caller, InputStream zip) throws IOException {
        Editors.requireEditor(caller);
        byte[] bytes = zip.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "problem.too-large");
        }
        return bundles.take(caller, bytes);
    }
}
