package dev.sekisho.compensation.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.clock.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure says when it was known, when it happened, and who said so. */
@QuarkusTest
class DamageTest {

    /** Nobody else's charges of these tests are that old. */
    private static final Instant LONG_AGO = Instant.parse("2019-10-05T00:00:00Z");

    private static final Instant SEPTEMBER_3 = Instant.parse("2030-09-03T00:00:00Z");
    private static final Instant SEPTEMBER_8 = Instant.parse("2030-09-08T00:00:00Z");
    private static final Instant SEPTEMBER_11 = Instant.parse("2030-09-11T00:00:00Z");

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    private final Owners owners = new Owners();
    private final Desk support = Desk.of("support");
    private final Desk auditor = Desk.of("auditor");

    @BeforeEach
    void ownersAnswer() {
        owners.doAll();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    @Tag("A42")
    @Tag("A43")
    @Tag("A44")
    void isProducedAgainAsItWasKnownAtAnyMoment() {
        Theft one = new Theft(database, "0998");
        Theft two = new Theft(database, "0999");
        UUID first = one.postedAt(LONG_AGO, 30_000);
        UUID second = two.postedAt(LONG_AGO.plusSeconds(60), 20_000);
        clock.moveTo(SEPTEMBER_3);
        String number = Desk.bank("0998").reported(ReportTest.suspected(first));
        clock.moveTo(SEPTEMBER_8);
        support.reported(byPhone(first));
        support.reported(byPhone(second));
        Desk.bank("0998").confirms(number, first, false).statusCode(200);
        clock.moveTo(SEPTEMBER_11);

        figure(SEPTEMBER_3.minusSeconds(1)).body(field("figures.size()", equalTo(0)));
        figure(SEPTEMBER_8.minusSeconds(1))
                .body(of("REPORTED", "BANK", "amountYen"), equalTo(30_000))
                .body(of("REPORTED", "ALL", "banks"), equalTo(1))
                .body(field("figures.size()", equalTo(2)));
        for (int again = 0; again < 2; again++) {
            figure(SEPTEMBER_11)
                    .body(of("REPORTED", "BANK", "charges"), equalTo(1))
                    .body(of("REPORTED", "VICTIM", "amountYen"), equalTo(50_000))
                    .body(of("REPORTED", "ALL", "amountYen"), equalTo(50_000))
                    .body(of("REPORTED", "ALL", "cases"), equalTo(2))
                    .body(of("REPORTED", "ALL", "banks"), equalTo(2))
                    .body(of("REPORTED", "ALL", "bankAccounts"), equalTo(2))
                    .body(of("REPORTED", "ALL", "oldestAt"), equalTo(LONG_AGO.toString()))
                    .body(of("CONFIRMED", "BANK", "amountYen"), equalTo(30_000))
                    .body(of("CONFIRMED", "ALL", "cases"), equalTo(1));
            Desk.of("support-supervisor").closes(number, "OWN_USE");
        }
        figure(SEPTEMBER_11.minusSeconds(1)).body(of("CONFIRMED", "ALL", "cases"), equalTo(1));
        figure(SEPTEMBER_11.plusSeconds(600)).body(of("REPORTED", "ALL", "amountYen"), equalTo(20_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=x",
                "asOf=2026-11-01",
                "asOf=1999-12-31T23:59:59Z",
                "asOf=%2B1000000000-12-31T23:59:59Z",
                "occurredFrom=1",
                "occurredTo=%00",
                "occurredFrom=2026-11-02T00:00:00Z&occurredTo=2026-11-01T00:00:00Z"
            })
    void refusesAMomentThatIsNone(String query) {
        assertThat(auditor.asks()
                        .urlEncodingEnabled(false)
                        .get("/v1/damage-figures?" + query)
                        .statusCode())
                .isEqualTo(400);
    }

    private ValidatableResponse figure(Instant asOf) {
        return auditor.asks()
                .get("/v1/damage-figures?asOf=" + asOf + "&occurredFrom=2019-01-01T00:00:00Z&occurredTo="
                        + "2019-12-31T00:00:00Z")
                .then()
                .statusCode(200);
    }

    private static String of(String basis, String source, String unit) {
        return "figures.find { it.basis == '" + basis + "' && it.source == '" + source + "' }." + unit;
    }

    private static String byPhone(UUID charge) {
        return "{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_CALLED_BACK\",\"chargeIds\":[\"" + charge + "\"]}";
    }
}
