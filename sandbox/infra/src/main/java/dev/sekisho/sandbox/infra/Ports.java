package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of the loopback address. Free ones are drawn below the range from which the kernel takes the ports of outgoing
 * connections, and at random, so that builds running side by side do not meet.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int TRIES = 200;

    private Ports() {}

    /** A port nobody listens on just now. */
    public static int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port found between " + FIRST + " and " + END);
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
