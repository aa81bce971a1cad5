package org.hamroh.portal.upstream;

import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands a file of a complaint to the browser as something to save, never as a page of this site. */
public final class Downloads {

    private Downloads() {}

    /** The same bytes and name, with headers that keep the browser from running them. */
    public static ResponseEntity<byte[]> of(ResponseEntity<byte[]> answer) {
        ContentDisposition named = answer.getHeaders().getContentDisposition();
        MediaType type =
                Objects.requireNonNullElse(answer.getHeaders().getContentType(), MediaType.APPLICATION_OCTET_STREAM);
        String name = Objects.requireNonNullElse(named.getFilename(), "file");
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(Objects.requireNonNullElse(answer.getBody(), new byte[0]));
    }
}
