package dev.sekisho.link.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.baseline.Baseline;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Attested;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What this service shows for its part of the baseline: something real is broken, and exactly its control is not met. */
@QuarkusTest
@Tag("A60")
class AttestationTest {

    private static final String HERE = "link-service";
    private static final String INDEX = "link_one_for_each_bank_account";

    @Inject
    MovableClock clock;

    @AfterEach
    void asItWas() {
        clock.reset();
        OwnersHand.openTheBook();
    }

    @Test
    void everyControlOfTheRegisterIsLookedAt() {
        Attested attested = Attested.now(HERE);

        assertThat(attested.controls()).isEqualTo(Baseline.controlsOf(HERE));
        assertThat(attested.failedLooks()).isEmpty();
        assertThat(attested.notMet()).doesNotContain("LK-01", "LK-03", "LK-08", "LK-09", "LK-11");
    }

    @Test
    @Tag("LK-01")
    void withoutTheIndexOneAccountIsNoLongerKeptToOneWallet() {
        Set<String> before = Attested.now(HERE).notMet();
        OwnersHand.change("drop index " + INDEX);
        try {
            Attested broken = Attested.now(HERE);

            assertThat(broken.notMet()).isEqualTo(with(before, "LK-01"));
            assertThat(broken.whyNot("LK-01")).containsExactly("unique index " + INDEX + ": missing or not in force");
        } finally {
            OwnersHand.change("create unique index " + INDEX + " on link (bank_account_id) where state <> 'REVOKED'");
        }
        assertThat(Attested.now(HERE).notMet()).isEqualTo(before);
    }

    @Test
    @Tag("IN-01")
    void aBrakeThatNobodyTriedForAQuarterIsNotCountedOn() throws Exception {
        OwnersHand.openTheBook();
        Staff.service("operations-tool").body("{}").post("/v1/brake").then().statusCode(200);
        OwnersHand.openTheBook();
        assertThat(Attested.now(HERE).notMet()).doesNotContain("IN-01");

        clock.moveBy(Duration.ofDays(91));
        assertThat(Attested.now(HERE).notMet()).doesNotContain("IN-01");
        clock.moveBy(Duration.ofDays(93));

        assertThat(Attested.now(HERE).whyNot("IN-01"))
                .singleElement()
                .asString()
                .startsWith("a brake was pulled");
    }

    private static Set<String> with(Set<String> before, String id) {
        Set<String> all = new TreeSet<>(before);
        all.add(id);
        return all;
    }
}
