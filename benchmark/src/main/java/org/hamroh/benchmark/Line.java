package org.hamroh.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP connection to a port of this machine, kept open, for one caller. It does as little as it can, since on a small
 * machine a heavy client would be the thing measured.
 */
final class Line implements AutoCloseable {

    /** An answer; header names in lower case, the last value of each. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Line(int port) {
        this.port = port;
    }

    Answer get(String path, String... headers) throws IOException {
        return send("GET", path, null, headers);
    }

    /** @param headers names and values in turn */
    Answer send(String method, String path, byte @Nullable [] body, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(port);
        for (int i = 0; i < headers.length; i += 2) {
            head.append("\r\n").append(headers[i]).append(": ").append(headers[i + 1]);
        }
        if (body != null) {
            head.append("\r\nContent-Length: ").append(body.length);
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream(512);
        request.writeBytes(head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (body != null) {
            request.writeBytes(body);
        }
        InputStream from = open(request.toByteArray());
        return read(from, "HEAD".equals(method));
    }

    private InputStream open(byte[] request) throws IOException {
        InputStream from = in;
        Socket to = socket;
        if (from == null || to == null) {
            to = new Socket(InetAddress.getLoopbackAddress(), port);
            to.setTcpNoDelay(true);
            to.setSoTimeout(60_000);
            from = new BufferedInputStream(to.getInputStream(), 16 * 1024);
            socket = to;
            in = from;
        }
        to.getOutputStream().write(request);
        return from;
    }

    private Answer read(InputStream from, boolean bodiless) throws IOException {
        int status = Integer.parseInt(text(from).split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = text(from); !line.isEmpty(); line = text(from)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = bodiless || status == 204 || status == 304 ? new byte[0] : body(from, headers);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Answer(status, headers, body);
    }

    private static byte[] body(InputStream from, Map<String, String> headers) throws IOException {
        String length = headers.get("content-length");
        if (length != null) {
            return from.readNBytes(Integer.parseInt(length));
        }
        if (!headers.containsKey("transfer-encoding")) {
            return new byte[0];
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = chunk(from); size > 0; size = chunk(from)) {
            whole.writeBytes(from.readNBytes(size));
            text(from);
        }
        text(from);
        return whole.toByteArray();
    }

    private static int chunk(InputStream from) throws IOException {
        return Integer.parseInt(text(from).split(";", 2)[0].strip(), 16);
    }

    private static String text(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int octet = from.read(); octet != '\n'; octet = from.read()) {
            if (octet < 0) {
                throw new EOFException("The connection was closed");
            }
            if (octet != '\r') {
                line.append((char) octet);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try (Socket closing = socket) {
            socket = null;
            in = null;
        } catch (IOException alreadyBroken) {
            // A new connection is opened for the next request.
        }
    }
}
