package dev.sekisho.compensation.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.baseline.Baseline;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Attested;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What this service shows for its part of the baseline. */
@QuarkusTest
@Tag("A60")
class AttestationTest {

    private static final String HERE = "compensation-service";

    @Inject
    MovableClock clock;

    @AfterEach
    void asItWas() {
        clock.reset();
    }

    @Test
    void everyControlOfTheRegisterIsLookedAt() {
        Attested attested = Attested.now(HERE);

        assertThat(attested.controls()).isEqualTo(Baseline.controlsOf(HERE));
        assertThat(attested.failedLooks()).isEmpty();
        assertThat(attested.notMet()).doesNotContain("IN-04", "IN-05", "IN-07", "IN-09", "IN-12");
    }

    @Test
    @Tag("PL-05")
    void theReplayOf2020CountsOnceTwoPersonsPublishedItAndForAQuarter() {
        StandingStaff.everybody();
        String id = Desk.of("support-supervisor")
                .asks()
                .body(
                        "{\"kind\":\"SELF_TEST\",\"auditor\":\"replay\",\"scope\":\"the attack of 2020\",\"performedOn\":\""
                                + LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1)
                                + "\",\"passed\":true,\"findings\":\"nothing was taken\",\"sha256\":\""
                                + "0b".repeat(32) + "\"}")
                .post("/v1/audits")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .getString("auditId");

        Desk.of("support-supervisor")
                .asks()
                .post("/v1/audits/" + id + "/publication")
                .then()
                .statusCode(200);

        assertThat(Attested.now(HERE).notMet()).doesNotContain("PL-05");
        clock.moveBy(Duration.ofDays(93));
        assertThat(Attested.now(HERE).whyNot("PL-05"))
                .singleElement()
                .asString()
                .startsWith("the replay of 2020");
    }
}
