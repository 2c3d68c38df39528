package dev.sekisho.sandbox.world.ekyc.http;

import dev.sekisho.sandbox.world.ekyc.Event;
import dev.sekisho.sandbox.world.ekyc.wire.ResultBody;
import java.time.Instant;
import java.util.Map;

/** The vendor カクニン: the whole result, signed in one header. */
public final class KakuninWire implements Wire {

    private final WebhookSignature signature;

    public KakuninWire(String secret) {
        this.signature = new WebhookSignature(secret);
    }

    @Override
    public Object body(Event event) {
        return ResultBody.of(event);
    }

    @Override
    public Map<String, String> headers(Instant now, byte[] body) {
        return Map.of(WebhookSignature.HEADER, signature.of(now.getEpochSecond(), body));
    }
}
