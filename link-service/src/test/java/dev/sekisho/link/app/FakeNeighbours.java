package dev.sekisho.link.app;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/** Identity-service, compensation-service and the first bank as one server on the loopback address; tests reach it through {@link Neighbours}. */
public final class FakeNeighbours implements QuarkusTestResourceLifecycleManager {

    /** A generation that the service opens and does not seal with yet. */
    private static final String NEXT_SEALING_KEY = "dGhlLW5leHQtc2VhbGluZy1rZXktb2YtMzItYnl0ZXM=";

    static final String PORT = "sekisho.test.neighbours";

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .extensions(new RepeatsInteraction()));
        server.start();
        System.setProperty(PORT, Integer.toString(server.port()));
        // the address and the issuer of a bank are one text
        String url = "http://127.0.0.1:" + server.port();
        return Map.ofEntries(
                Map.entry("sekisho.identity-url", url),
                Map.entry("sekisho.link.banks.\"0998\".base-url", url + "/banks/0998"),
                Map.entry("sekisho.link.banks.\"0130\".base-url", url + "/banks/0130"),
                Map.entry("sekisho.link.banks.\"0182\".base-url", url + "/banks/0182"),
                Map.entry("sekisho.link.banks.\"0997\".base-url", url + "/banks/0997"),
                Map.entry(
                        "sekisho.link.partner-banks",
                        Path.of("src/test/resources/partner-banks/one-more.json")
                                .toAbsolutePath()
                                .toString()),
                Map.entry("sekisho.link.notice.first-pause", "PT0.2S"),
                Map.entry("sekisho.link.notice.longest-pause", "PT0.4S"),
                Map.entry("sekisho.compensation-url", url),
                // A bank that does not answer says so at once; every other may be as slow as the machine is.
                Map.entry("sekisho.link.bank-calls.connect-timeout", "PT10S"),
                Map.entry("sekisho.link.bank-calls.answer-timeout", "PT20S"),
                Map.entry("sekisho.link.sealing.other-keys", "2:" + NEXT_SEALING_KEY));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
