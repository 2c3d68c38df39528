package dev.sekisho.sandbox.world.message.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.world.message.ReceiptCourier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;

/** Carries receipts as signed webhooks, each once: real gateways lose some, and so does this one when it is flooded. */
public final class HttpReceiptCourier implements ReceiptCourier {

    private static final Logger LOG = Logger.getLogger(HttpReceiptCourier.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MOST_WAITING = 10_000;
    private static final String SIGNATURE = "Gateway-Signature";
    private static final String ALGORITHM = "HmacSHA256";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            task -> {
                Thread courier = new Thread(task, "receipt-courier");
                courier.setDaemon(true);
                return courier;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    private final URI webhook;
    private final String secret;
    private final InstantSource machine;
    private final ObjectMapper json;

    public HttpReceiptCourier(URI webhook, String secret, InstantSource machine, ObjectMapper json) {
        this.webhook = webhook;
        this.secret = secret;
        this.machine = machine;
        this.json = json;
    }

    @Override
    public void carry(String reference, String state, boolean forged) {
        thread.execute(() -> send(reference, state, forged ? "not-" + secret : secret));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void send(String reference, String state, String signedWith) {
        try {
            byte[] body = json.writeValueAsBytes(Map.of("reference", reference, "state", state));
            HttpRequest request = HttpRequest.newBuilder(webhook)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .header(SIGNATURE, signature(signedWith, machine.instant().getEpochSecond(), body))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt is plain values", e);
        } catch (IOException e) {
            LOG.debugf("a receipt did not get through: %s", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static String signature(String secret, long epochSecond, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((epochSecond + ".").getBytes(StandardCharsets.US_ASCII));
            return "t=" + epochSecond + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
