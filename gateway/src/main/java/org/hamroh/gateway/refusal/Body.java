package org.hamroh.gateway.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** Where the body of a request that was not passed on can still be read. */
@FunctionalInterface
public interface Body {

    /** @throws IOException when it is too large, too slow or its sender is gone */
    InputStream open(HttpServletRequest request) throws IOException;
}
