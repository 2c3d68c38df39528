package dev.sekisho.kit.testing.api;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * One request that nobody means well by.
 *
 * @param what in words, for whoever reads that it failed
 * @param headers beside those that let the caller in
 * @param body null where there is none
 */
record HostileRequest(String what, String path, Map<String, String> headers, byte[] body) {

    private static final int SHOWN = 120;

    static HostileRequest withBody(String what, String path, String mediaType, byte[] body) {
        return new HostileRequest(what, path, Map.of("Content-Type", mediaType), body);
    }

    HostileRequest withHeader(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new HostileRequest(what, path, more, body);
    }

    String text() {
        return body == null ? null : new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return what.length() <= SHOWN ? what : what.substring(0, SHOWN) + "...";
    }
}
