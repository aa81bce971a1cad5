package org.hamroh.ombudsman.upload;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hamroh.kernel.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files on their way into a case. */
@RestController
class UploadController {
    /** Files are held in memory while they come in, so that none lies readable on a disk; eight of them at a time. */
    private final Semaphore places = new Semaphore(8, true);

    private final UploadDesk desk;

    UploadController(UploadDesk desk) {
        this.desk = desk;
    }

    @PostMapping(path = "/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    UploadDesk.Received upload(HttpServletRequest request) throws IOException, InterruptedException {
        if (!places.tryAcquire(20, TimeUnit.SECONDS)) {
            throw Refusal.tooMany(Duration.ofSeconds(10));
        }
        try {
            var part = part(request);
            try (var in = part.getInputStream()) {
                return desk.receive(
                        Optional.ofNullable(part.getSubmittedFileName()).orElse(""), in.readAllBytes());
            } finally {
                part.delete();
            }
        } finally {
            places.release();
        }
    }

    @DeleteMapping("/uploads/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, @RequestHeader("Upload-Key") String key) {
        desk.discard(id, key);
    }

    private static Part part(HttpServletRequest request) {
        try {
            var part = request.getPart("file");
            if (part == null) {
                throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "upload.unreadable");
            }
            return part;
        } catch (IllegalStateException e) {
            // So the servlet container says that a limit was passed.
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "upload.too-large");
        } catch (ServletException | IOException e) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "upload.unreadable");
        }
    }
}
