package org.hamroh.gateway.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A request's body on its way: read once, straight from the visitor's connection to the application's. */
final class VisitorBody extends AbstractHttpEntity {

    private final InputStream body;
    private final long length;
    private Runnable cut = () -> {};

    /** @param length in bytes; negative when only the end will tell */
    VisitorBody(InputStream body, long length) {
        super((String) null, null, length < 0);
        this.body = body;
        this.length = length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        boolean whole = false;
        try {
            body.transferTo(out);
            whole = true;
        } finally {
            if (!whole) {
                cut.run();
            }
        }
    }

    /** @param cut breaks the connection before a chunked body could be ended properly and taken for a whole one */
    void cutWith(Runnable cut) {
        this.cut = cut;
    }

    @Override
    public InputStream getContent() {
        return body;
    }

    @Override
    public long getContentLength() {
        return length;
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
