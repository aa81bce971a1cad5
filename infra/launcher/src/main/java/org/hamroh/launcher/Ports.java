package org.hamroh.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;

/** The loopback ports of one start, by name. */
final class Ports {

    /**
     * Below the range from which systems take ports for outgoing connections: a port must still be free for its
     * application after a restart, while the others go on connecting.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 31_999;
    private static final int TRIES = 1_000;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Integer> byName = new LinkedHashMap<>();

    /** Gives this name a free port, for as long as the launcher runs. */
    int take(String name) {
        for (int tries = 0; tries < TRIES; tries++) {
            int port = random.nextInt(LOWEST, HIGHEST + 1);
            if (!byName.containsValue(port) && free(port)) {
                byName.put(name, port);
                return port;
            }
        }
        throw new Refused("No free port between " + LOWEST + " and " + HIGHEST + " on this machine.");
    }

    /** Gives this name the port that a person asked for. */
    void take(String name, int port) {
        if (!free(port)) {
            throw new Refused("Port " + port + " is taken by another program. Choose another with --port.");
        }
        byName.put(name, port);
    }

    int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no port named " + name);
        }
        return port;
    }

    Map<String, Integer> all() {
        return Map.copyOf(byName);
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
