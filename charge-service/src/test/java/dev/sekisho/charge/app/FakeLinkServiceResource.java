package dev.sekisho.charge.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the fake link-service before the application and hands it to the tests. */
public final class FakeLinkServiceResource implements QuarkusTestResourceLifecycleManager {

    private FakeLinkService linkService;

    @Override
    public Map<String, String> start() {
        linkService = new FakeLinkService();
        return Map.of(
                "sekisho.link-url",
                linkService.url(),
                // A machine that builds several modules at once is slow; the fake's late answers are later still.
                "sekisho.charge.inquiry.answer-within",
                "PT5S",
                "sekisho.charge.statement.look",
                "PT0.3S",
                "sekisho.charge.statement.pause",
                "PT0.2S",
                "sekisho.charge.statement.most",
                "PT1S");
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(linkService, new TestInjector.MatchesType(FakeLinkService.class));
    }

    @Override
    public void stop() {
        if (linkService != null) {
            linkService.stop();
        }
    }
}
