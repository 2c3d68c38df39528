package dev.sekisho.link.app;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/** Identity-service, compensation-service and the first bank as one server on the loopback address; tests reach it through {@link Neighbours}. */
public final class FakeNeighbours implements QuarkusTestResourceLifecycleManager {

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
        return Map.of(
                "sekisho.identity-url",
                url,
                "sekisho.link.banks.\"0998\".base-url",
                url + "/banks/0998",
                "sekisho.link.banks.\"0130\".base-url",
                url + "/banks/0130",
                "sekisho.link.banks.\"0182\".base-url",
                url + "/banks/0182",
                "sekisho.link.banks.\"0997\".base-url",
                url + "/banks/0997",
                "sekisho.link.partner-banks",
                Path.of("src/test/resources/partner-banks/one-more.json")
                        .toAbsolutePath()
                        .toString(),
                "sekisho.link.notice.first-pause",
                "PT0.2S",
                "sekisho.link.notice.longest-pause",
                "PT0.4S",
                "sekisho.compensation-url",
                url);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
