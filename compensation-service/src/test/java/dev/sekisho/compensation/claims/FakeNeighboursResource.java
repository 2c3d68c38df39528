package dev.sekisho.compensation.claims;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the fake neighbours of claims before the application. */
public final class FakeNeighboursResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String url = FakeNeighbours.start().url();
        return Map.of(
                "quarkus.rest-client.payee-accounts.url", url,
                "quarkus.rest-client.payee-checks.url", url,
                "quarkus.rest-client.stolen-money.url", url);
    }

    @Override
    public void stop() {
        FakeNeighbours.stop();
    }
}
