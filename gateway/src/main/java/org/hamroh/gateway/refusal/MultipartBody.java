package org.hamroh.gateway.refusal;

import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.UploadContext;

/** A body as the server's reader of multipart forms wants to see it. */
record MultipartBody(InputStream content, String type) implements UploadContext {

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public String getContentType() {
        return type;
    }

    /** Unknown here: whoever gave the body counts it. */
    @Override
    public long contentLength() {
        return -1;
    }

    @Override
    public InputStream getInputStream() {
        return content;
    }
}
