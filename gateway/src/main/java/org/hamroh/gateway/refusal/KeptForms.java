package org.hamroh.gateway.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the form of a request that is not passed on, to be shown again. Only a form of our own pages: one that another
 * site made the browser send would, sent again from here, look like ours. Never a password: sign-in keeps nothing.
 */
final class KeptForms {

    /** Forms read at once; in a flood the rest are refused without being read. */
    private static final int READERS = 64;

    private static final int MOST_TEXT = 160 * 1024;
    private static final int MOST_FIELDS = 200;
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final Semaphore readers = new Semaphore(READERS);
    private final String origin;

    /** @param origin the address browsers see */
    KeptForms(String origin) {
        this.origin = origin;
    }

    /** The form; null where there is none that may be kept. */
    @Nullable
    KeptForm of(HttpServletRequest request, Body body) {
        String type = request.getContentType();
        if (type == null || !mayKeep(request) || !readers.tryAcquire()) {
            return null;
        }
        try (InputStream content = body.open(request)) {
            if (type.startsWith("application/x-www-form-urlencoded")) {
                return urlEncoded(content);
            }
            return type.startsWith("multipart/form-data") ? multipart(content, type) : null;
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        } finally {
            readers.release();
        }
    }

    private boolean mayKeep(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!"POST".equals(request.getMethod()) || path.startsWith("/id/") || path.startsWith("/api/")) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITES.contains(site);
        }
        // Our pages send no referrer, so browsers say "null" of their forms too; the portal judges such a form again.
        String from = request.getHeader("Origin");
        return from == null || "null".equals(from) || from.equals(origin);
    }

    private static @Nullable KeptForm urlEncoded(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MOST_TEXT + 1);
        if (bytes.length > MOST_TEXT) {
            return null;
        }
        List<KeptForm.Field> fields = new ArrayList<>();
        for (String pair : new String(bytes, StandardCharsets.US_ASCII).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.add(new KeptForm.Field(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
            }
        }
        return fields.size() > MOST_FIELDS ? null : new KeptForm(fields, false, false);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable KeptForm multipart(InputStream content, String type) throws IOException {
        List<KeptForm.Field> fields = new ArrayList<>();
        boolean filesLost = false;
        int left = MOST_TEXT;
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new MultipartBody(content, type));
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                try (InputStream value = part.openStream()) {
                    if (part.isFormField()) {
                        byte[] text = value.readNBytes(left + 1);
                        left -= text.length;
                        fields.add(new KeptForm.Field(part.getFieldName(), new String(text, StandardCharsets.UTF_8)));
                    } else {
                        // Browsers send an empty part for a choice of files that was left alone.
                        filesLost |= value.read() >= 0;
                    }
                }
                if (left < 0 || fields.size() > MOST_FIELDS) {
                    return null;
                }
            }
        } catch (FileUploadException notAForm) {
            return null;
        }
        return new KeptForm(fields, true, filesLost);
    }
}
