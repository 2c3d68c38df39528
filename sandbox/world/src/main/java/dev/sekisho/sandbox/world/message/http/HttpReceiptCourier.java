package dev.sekisho.sandbox.world.message.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.world.message.ReceiptCourier;
import dev.sekisho.sandbox.world.post.BackgroundPost;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Carries receipts as signed webhooks, each once: real gateways lose some, and so does this one when it is flooded. */
public final class HttpReceiptCourier implements ReceiptCourier {

    private static final String SIGNATURE = "Gateway-Signature";
    private static final String ALGORITHM = "HmacSHA256";

    private final BackgroundPost post;
    private final URI webhook;
    private final String secret;
    private final InstantSource machine;

    public HttpReceiptCourier(URI webhook, String secret, InstantSource machine, ObjectMapper json) {
        this.webhook = webhook;
        this.secret = secret;
        this.machine = machine;
        this.post = new BackgroundPost("receipt-courier", json);
    }

    @Override
    public void carry(String reference, String state, boolean forged) {
        String signedWith = forged ? "not-" + secret : secret;
        post.post(
                webhook,
                Map.of("reference", reference, "state", state),
                body -> Map.of(
                        SIGNATURE, signature(signedWith, machine.instant().getEpochSecond(), body)));
    }

    @Override
    public void close() {
        post.close();
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
