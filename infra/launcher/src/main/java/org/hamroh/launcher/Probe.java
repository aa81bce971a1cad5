package org.hamroh.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;

/** A question that a running application answers with yes as soon as it does its work. */
sealed interface Probe {

    int PATIENCE_MILLIS = 1_000;

    /** True when what listens on this loopback port is ready. Takes two seconds at most. */
    boolean ready(int port);

    /** Ready when this path answers 200. */
    record Http(String path) implements Probe {
        @Override
        public boolean ready(int port) {
            try {
                var address = URI.create("http://127.0.0.1:" + port + path).toURL();
                var connection = (HttpURLConnection) address.openConnection(Proxy.NO_PROXY);
                connection.setConnectTimeout(PATIENCE_MILLIS);
                connection.setReadTimeout(PATIENCE_MILLIS);
                try {
                    return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException notYet) {
                return false;
            }
        }
    }

    /** Ready when something accepts a connection. */
    record Tcp() implements Probe {
        @Override
        public boolean ready(int port) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        }
    }
}
