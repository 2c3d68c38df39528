package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.bench.HttpConnection.Reply;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Stands in for a neighbour of a service, so that the service is measured alone: answers at once, from memory. */
final class StandIn implements AutoCloseable {

    private final ServerSocket server;
    private final Answers answers;

    StandIn(Answers answers) {
        this.answers = answers;
        try {
            this.server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                caller.setTcpNoDelay(true);
                daemon(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            InputStream in = new BufferedInputStream(caller.getInputStream());
            for (String request = line(in); !request.isEmpty(); request = line(in)) {
                String[] words = request.split(" ");
                Asked asked = asked(in);
                Reply reply = answers.to(words[0], words[1], asked.body());
                byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
                String head = "HTTP/1.1 " + reply.status() + " .\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n" + asked.interaction() + "\r\n";
                byte[] all = (head + reply.body()).getBytes(StandardCharsets.UTF_8);
                caller.getOutputStream().write(all);
            }
        } catch (IOException gone) {
            // whoever called has closed the connection
        }
    }

    private static Asked asked(InputStream in) throws IOException {
        int length = 0;
        String interaction = "";
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("x-fapi-interaction-id:")) {
                interaction = header + "\r\n";
            }
        }
        return new Asked(interaction, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** A line without its end; empty at the end of everything, too. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "stand-in");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request's body, and the header that a bank repeats with its answer; empty if there is none. */
    private record Asked(String interaction, String body) {}

    /** What the neighbour says; asked by many threads at once. */
    interface Answers {

        /** @param target path and query, as they came */
        Reply to(String method, String target, String body);
    }
}
