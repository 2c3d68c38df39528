package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of the loopback address. Free ones are drawn below the range from which the kernel takes the ports of outgoing
 * connections, and at random. One that was drawn is this process's until it ends, also before somebody listens on it:
 * so builds running side by side do not meet while their servers are only about to start.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int TRIES = 200;

    /** Released by the operating system when this process ends, however it ends. */
    private static final Map<Integer, FileLock> MINE = new HashMap<>();

    private Ports() {}

    /** A port nobody listens on just now, and which no other process of this user was given. */
    public static synchronized int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port) && !MINE.containsKey(port) && reserve(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port found between " + FIRST + " and " + END);
    }

    private static boolean reserve(int port) {
        try {
            Path folder = PrivateFiles.folder(UserFolders.cache().resolve("ports"));
            FileChannel file = FileChannel.open(
                    folder.resolve(Integer.toString(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                return false;
            }
            MINE.put(port, lock);
            return true;
        } catch (OverlappingFileLockException byAnotherClassLoaderOfOurs) {
            // The file stays open: closing it would give the lock of the other one away.
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
