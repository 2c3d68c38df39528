package dev.sekisho.identity.app;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The vendor kakunin: the whole result in the webhook, one header. */
final class KakuninWire implements EkycWire {

    @Override
    public String path() {
        return Kakunin.PATH;
    }

    @Override
    public String secret() {
        return Kakunin.SECRET;
    }

    @Override
    public String method() {
        return "IC_CHIP";
    }

    @Override
    public String approval(UUID proof, String session, String document) {
        return Kakunin.approval(proof, session, document).toString();
    }

    @Override
    public String rejection(UUID proof, String session) {
        return Kakunin.rejection(proof, session).toString();
    }

    @Override
    public String preliminary(UUID proof, String session, String document) {
        return Kakunin.approval(proof, session, document).put("final", false).toString();
    }

    @Override
    public String processing(UUID proof, String session) {
        return Kakunin.event(proof, session, "PROCESSING", false).toString();
    }

    @Override
    public Map<String, String> sign(String secret, Instant now, String body) {
        return Map.of(Kakunin.HEADER, Kakunin.signature(secret, now, body));
    }

    @Override
    public Map<String, Map<String, String>> forgeries(Instant now, String body) {
        String good = Kakunin.signature(Kakunin.SECRET, now, body);
        String mac = good.substring(good.indexOf("v1=") + 3);
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("an empty one", "");
        forged.put("one without a time", "v1=" + mac);
        forged.put("one without a MAC", "t=" + now.getEpochSecond());
        forged.put("zeros", "t=" + now.getEpochSecond() + ",v1=" + "0".repeat(64));
        forged.put("half of it", good.substring(0, good.length() - 32));
        forged.put("capital letters", "t=" + now.getEpochSecond() + ",v1=" + mac.toUpperCase(Locale.ROOT));
        forged.put("two of them", good + ",v1=" + mac);
        forged.put("another time", "t=" + (now.getEpochSecond() + 1) + ",v1=" + mac);
        forged.put("another secret", Kakunin.signature("another-webhook-secret", now, body));
        forged.put("another body's", Kakunin.signature(Kakunin.SECRET, now, body + " "));
        forged.put("one too old", Kakunin.signature(Kakunin.SECRET, now.minus(Duration.ofMinutes(6)), body));
        forged.put("one too early", Kakunin.signature(Kakunin.SECRET, now.plus(Duration.ofMinutes(6)), body));
        forged.put("the API key's", Kakunin.signature("sandbox-key", now, body));
        Map<String, Map<String, String>> headers = new LinkedHashMap<>();
        headers.put("no signature", Map.of());
        forged.forEach((name, header) -> headers.put(name, Map.of(Kakunin.HEADER, header)));
        return headers;
    }

    @Override
    public String toString() {
        return "kakunin";
    }
}
