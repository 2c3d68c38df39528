package dev.sekisho.sandbox.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Stands in for link-service, so that charge-service is measured alone: knows the links of the bench, accepts every debit
 * at once, suspends nothing.
 */
final class StandIn implements AutoCloseable {

    private static final Duration BOOK_HANGS = Duration.ofMillis(500);

    private final ServerSocket server;
    private final Map<UUID, Customer> byLink;
    private final Instant linkedAt = Instant.now().minus(Duration.ofDays(200));

    StandIn(List<Customer> customers) {
        this.byLink = customers.stream().collect(Collectors.toMap(Customer::link, customer -> customer));
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
                skipRest(in);
                byte[] body = answer(request.split(" ")[1]).getBytes(StandardCharsets.UTF_8);
                String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n";
                byte[] all = (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
                caller.getOutputStream().write(all);
            }
        } catch (IOException gone) {
            // whoever called has closed the connection
        }
    }

    private String answer(String target) {
        String path = target.split("\\?")[0];
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("/internal/v1/links/")) {
            return link(byLink.get(UUID.fromString(last)));
        }
        if (path.equals("/internal/v1/suspension-book")) {
            if (target.contains("have=1")) {
                LockSupport.parkNanos(BOOK_HANGS.toNanos());
            }
            return "{\"epoch\":1,\"entries\":[]}";
        }
        String charge = last.equals("inquiries") ? path.split("/")[4] : last;
        return "{\"chargeId\":\"" + charge + "\",\"outcome\":\"ACCEPTED\",\"bankReference\":\"BENCH\"}";
    }

    private String link(Customer customer) {
        return """
                {"linkId":"%s","version":1,"walletId":"%s","personId":"%s","bankAccountId":"%s","bankCode":"0998",\
                "accountMask":"*******","state":"ACTIVE","tier":"T1","establishedAt":"%s","chargeableFrom":"%s"}""".formatted(
                        customer.link(), customer.wallet(), customer.wallet(), customer.link(), linkedAt, linkedAt);
    }

    private static void skipRest(InputStream in) throws IOException {
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
        }
        in.skipNBytes(length);
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
}
