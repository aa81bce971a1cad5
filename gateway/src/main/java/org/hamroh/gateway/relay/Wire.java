package org.hamroh.gateway.relay;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.hamroh.gateway.limits.Bodies.Unacceptable;
import org.hamroh.gateway.refusal.Refusal;

/** One connection to an application: carries one exchange at a time, many after one another. */
final class Wire {

    private static final Http1Config CONFIG = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(32 * 1024)
            .setBufferSize(8 * 1024)
            .build();
    private static final HttpRequestExecutor EXECUTOR = new HttpRequestExecutor();

    private final DefaultBHttpClientConnection connection;
    private long usedAt = System.nanoTime();

    private Wire(DefaultBHttpClientConnection connection) {
        this.connection = connection;
    }

    static Wire open(String host, int port, RelaySettings settings) throws RelayFailure {
        Socket socket = new Socket();
        try {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.connect(new InetSocketAddress(host, port), (int)
                    settings.connectTimeout().toMillis());
            socket.setSoTimeout((int) settings.responseTimeout().toMillis());
            DefaultBHttpClientConnection connection =
                    new DefaultBHttpClientConnection(CONFIG, null, null, null, null, Wire::answersEarly, null, null);
            connection.bind(socket);
            return new Wire(connection);
        } catch (IOException unreachable) {
            closeQuietly(socket);
            throw new RelayFailure(Refusal.UNAVAILABLE, unreachable);
        }
    }

    ClassicHttpResponse exchange(ClassicHttpRequest request) throws IOException {
        if (request.getEntity() instanceof VisitorBody body) {
            body.cutWith(this::cut);
        }
        try {
            return EXECUTOR.execute(request, connection, HttpCoreContext.create());
        } catch (Unacceptable visitorsFault) {
            throw visitorsFault;
        } catch (SocketTimeoutException silent) {
            throw new RelayFailure(Refusal.TOO_SLOW, silent);
        } catch (IOException | HttpException broken) {
            throw new RelayFailure(Refusal.BROKEN, broken);
        }
    }

    /** Whether another exchange may follow this one, once its answer has been read to the end. */
    boolean mayStay(ClassicHttpRequest request, ClassicHttpResponse response) {
        usedAt = System.nanoTime();
        return connection.isOpen()
                && connection.isConsistent()
                && DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, HttpCoreContext.create());
    }

    long idleNanos() {
        return System.nanoTime() - usedAt;
    }

    /** Asks the operating system, for a millisecond at most, whether the application has hung up. */
    boolean isStale() {
        try {
            return connection.isStale();
        } catch (IOException broken) {
            return true;
        }
    }

    void cut() {
        connection.close(CloseMode.IMMEDIATE);
    }

    /** An application may refuse an upload before it has read all of it; then the rest need not be sent. */
    private static boolean answersEarly(
            ClassicHttpRequest request, HttpClientConnection connection, InputStream input, long sent, long next)
            throws IOException {
        return input.available() > 0;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // Nothing is lost: the socket never connected.
        }
    }
}
