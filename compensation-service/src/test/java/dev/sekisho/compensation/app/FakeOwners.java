package dev.sekisho.compensation.app;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The owners of links and wallets as one server on the loopback address; tests reach it through {@link Owners}. */
public final class FakeOwners implements QuarkusTestResourceLifecycleManager {

    static final String PORT = "sekisho.test.owners";

    private WireMockServer server;

    @Override
    public Map<String, String> start() {
        server = new WireMockServer(WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .globalTemplating(true));
        server.start();
        System.setProperty(PORT, Integer.toString(server.port()));
        String url = "http://127.0.0.1:" + server.port();
        return Map.of(
                "quarkus.rest-client.account-lookups.url",
                url,
                "quarkus.rest-client.link-stops.url",
                url,
                "quarkus.rest-client.wallet-freezes.url",
                url,
                "quarkus.rest-client.threshold-stops.url",
                url,
                "sekisho.compensation.escalation.pager.url",
                url + Owners.PAGER,
                "sekisho.compensation.escalation.pager.token",
                "a-token-of-tests",
                // A report waits for what it ordered as long as the machine takes; who does not answer says so at once.
                "sekisho.compensation.measures.at-once",
                "PT20S",
                "sekisho.compensation.measures.lease",
                "PT1M",
                "sekisho.compensation.measures.first-pause",
                "PT0.2S",
                "sekisho.compensation.measures.longest-pause",
                "PT0.4S");
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
