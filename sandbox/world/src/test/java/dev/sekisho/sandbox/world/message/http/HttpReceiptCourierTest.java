package dev.sekisho.sandbox.world.message.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receipts on the wire. */
class HttpReceiptCourierTest {

    private static final String SECRET = "a secret of sixteen bytes";
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private HttpServer operator;
    private HttpReceiptCourier courier;

    @BeforeEach
    void listen() throws IOException {
        operator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        operator.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            received.add(new Received(body, exchange.getRequestHeaders().getFirst("Gateway-Signature")));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        operator.start();
        URI webhook = URI.create("http://127.0.0.1:" + operator.getAddress().getPort() + "/receipts");
        courier = new HttpReceiptCourier(webhook, SECRET, () -> NOW, new ObjectMapper());
    }

    @AfterEach
    void close() {
        courier.close();
        operator.stop(0);
    }

    @Test
    void areSignedOverTimeAndBodyAndForgedOnesOtherwise() throws InterruptedException {
        courier.carry("r-1", "DELIVERED", false);
        courier.carry("r-1", "FAILED", true);

        Received genuine = received.poll(60, TimeUnit.SECONDS);
        Received forged = received.poll(60, TimeUnit.SECONDS);

        assertThat(new String(genuine.body(), StandardCharsets.UTF_8)).contains("\"r-1\"", "\"DELIVERED\"");
        assertThat(genuine.signature())
                .matches("t=1800000000,v1=[0-9a-f]{64}")
                .isEqualTo(HttpReceiptCourier.signature(SECRET, NOW.getEpochSecond(), genuine.body()));
        assertThat(new String(forged.body(), StandardCharsets.UTF_8)).contains("\"FAILED\"");
        assertThat(forged.signature())
                .isNotEqualTo(HttpReceiptCourier.signature(SECRET, NOW.getEpochSecond(), forged.body()));
    }

    /** What the operator got. */
    private record Received(byte[] body, String signature) {}
}
