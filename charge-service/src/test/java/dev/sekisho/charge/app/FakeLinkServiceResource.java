package dev.sekisho.charge.app;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the fake neighbours before the application and hands them to the tests. */
public final class FakeLinkServiceResource implements QuarkusTestResourceLifecycleManager {

    private FakeLinkService linkService;
    private FakeIdentityService identity;

    @Override
    public Map<String, String> start() {
        linkService = new FakeLinkService();
        identity = new FakeIdentityService();
        return Map.of(
                "sekisho.link-url",
                linkService.url(),
                "quarkus.rest-client.approvals.url",
                identity.url(),
                // A machine that builds several modules at once halts for seconds; the bank that is late is waited for
                // less, see HurriedBank.
                "sekisho.charge.inquiry.answer-within",
                "PT20S",
                "sekisho.charge.inquiry.patience",
                "PT20S",
                "sekisho.charge.inquiry.abandoned-after",
                "PT1M",
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
        testInjector.injectIntoFields(identity, new TestInjector.MatchesType(FakeIdentityService.class));
    }

    @Override
    public void stop() {
        if (linkService != null) {
            linkService.stop();
            identity.stop();
        }
    }
}
