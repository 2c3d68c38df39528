package dev.sekisho.compensation.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.compensation.figure.DamageWords;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.RestingWorkers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure says when it was known, when it happened, and who said so. */
@QuarkusTest
class DamageTest implements RestingWorkers {

    /** Nobody else's charges of these tests are that old. */
    private static final Instant LONG_AGO = Instant.parse("2019-10-05T00:00:00Z");

    private static final Instant SEPTEMBER_3 = Instant.parse("2030-09-03T00:00:00Z");
    private static final Instant SEPTEMBER_8 = Instant.parse("2030-09-08T00:00:00Z");
    private static final Instant SEPTEMBER_11 = Instant.parse("2030-09-11T00:00:00Z");

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @Inject
    DamageWords words;

    @Inject
    Stored stored;

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
                .body(figure("REPORTED", "BANK", "amountYen", equalTo(30_000)))
                .body(figure("REPORTED", "ALL", "banks", equalTo(1)))
                .body(field("figures.size()", equalTo(2)));
        for (int again = 0; again < 2; again++) {
            figure(SEPTEMBER_11)
                    .body(figure("REPORTED", "BANK", "charges", equalTo(1)))
                    .body(figure("REPORTED", "VICTIM", "amountYen", equalTo(50_000)))
                    .body(figure("REPORTED", "ALL", "amountYen", equalTo(50_000)))
                    .body(figure("REPORTED", "ALL", "cases", equalTo(2)))
                    .body(figure("REPORTED", "ALL", "banks", equalTo(2)))
                    .body(figure("REPORTED", "ALL", "bankAccounts", equalTo(2)))
                    .body(figure("REPORTED", "ALL", "oldestAt", equalTo(LONG_AGO.toString())))
                    .body(figure("CONFIRMED", "BANK", "amountYen", equalTo(30_000)))
                    .body(figure("CONFIRMED", "ALL", "cases", equalTo(1)));
            Desk.of("support-supervisor").closes(number, "OWN_USE");
        }
        figure(SEPTEMBER_11.minusSeconds(1)).body(figure("CONFIRMED", "ALL", "cases", equalTo(1)));
        figure(SEPTEMBER_11.plusSeconds(600)).body(figure("REPORTED", "ALL", "amountYen", equalTo(20_000)));
    }

    @Test
    @Tag("IN-10")
    @Tag("A31")
    @Tag("A46")
    void aBankSeesItsOwnDepositorsAlone() {
        Theft own = new Theft(database, "0191");
        Theft other = new Theft(database, "0192");
        UUID first = own.postedAt(Instant.parse("2018-08-31T14:59:59Z"), 300_000);
        UUID second = own.postedAt(Instant.parse("2018-08-31T15:00:00Z"), 250_000);
        UUID elsewhere = other.postedAt(Instant.parse("2018-09-01T00:00:00Z"), 10_000);
        clock.moveTo(SEPTEMBER_3);
        support.reported("{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_CALLED_BACK\",\"chargeIds\":[\"" + first
                + "\",\"" + second + "\",\"" + elsewhere + "\"]}");

        in2018(auditor)
                .body(figure("REPORTED", "ALL", "amountYen", equalTo(560_000)))
                .body(figure("REPORTED", "ALL", "perDepositor.minimumYen", equalTo(10_000)))
                .body(figure("REPORTED", "ALL", "perDepositor.maximumYen", equalTo(550_000)))
                .body(figure("REPORTED", "ALL", "perDepositor.inTwoMonths", equalTo(1)))
                .body(figure("REPORTED", "ALL", "perDepositor.greatestInTwoMonthsYen", equalTo(550_000)))
                .body(field("unknownUnits", contains("PERSONS")))
                .body(field("settled", equalTo(false)))
                .body(field("banks.bankCode", contains("0191", "0192")));
        for (String asked : List.of("", "&bankCode=0192")) {
            Desk.bank("0191")
                    .asks()
                    .get("/v1/damage-figures?occurredTo=2018-12-31T00:00:00Z" + asked)
                    .then()
                    .statusCode(200)
                    .body(figure("REPORTED", "ALL", "amountYen", equalTo(550_000)))
                    .body(figure("REPORTED", "ALL", "banks", equalTo(1)))
                    .body(field("banks.size()", equalTo(0)));
        }
    }

    @Test
    @Tag("A43")
    void aChargeWhoseMoneyHadNotMovedCountsFromWhenWeKnowThatItHas() {
        UUID charge = new Theft(database, "0193").inDoubt(30_000);
        clock.moveTo(SEPTEMBER_3);
        support.reported(byPhone(charge));
        ofBank("0193", SEPTEMBER_3).body(field("figures.size()", equalTo(0)));

        clock.moveTo(SEPTEMBER_8);
        posted(charge);
        words.settle(SEPTEMBER_8);

        ofBank("0193", SEPTEMBER_8)
                .body(field("settled", equalTo(false)))
                .body(figure("REPORTED", "VICTIM", "charges", equalTo(1)));
        ofBank("0193", SEPTEMBER_8.minusSeconds(61)).body(field("settled", equalTo(false)));
        ofBank("0193", SEPTEMBER_8.minusSeconds(62)).body(field("settled", equalTo(true)));
        ofBank("0193", SEPTEMBER_8.minusMillis(1)).body(field("figures.size()", equalTo(0)));
    }

    @Test
    @Tag("A43")
    void aChargeWhoseMoneyMovesWhileItIsReportedIsNotLost() throws SQLException {
        UUID charge = new Theft(database, "0194").inDoubt(30_000);
        clock.moveTo(SEPTEMBER_3);
        CompletableFuture<String> report;
        try (Connection other = database.getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table damage_waiting");
            report = CompletableFuture.supplyAsync(() -> support.reported(byPhone(charge)));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !stored.column("select 1 from pg_locks where not granted"
                                    + " and relation = 'damage_waiting'::regclass")
                            .isEmpty());
            posted(charge);
            other.rollback();
        }
        report.join();
        words.settle(SEPTEMBER_3);

        ofBank("0194", SEPTEMBER_8).body(figure("REPORTED", "VICTIM", "charges", equalTo(1)));
    }

    @Test
    @Tag("A45")
    void anEstimateOfWhatMayStillComeSaysWhatItAssumes() {
        auditor.asks()
                .get("/v1/damage-exposure?asOf=2001-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body(field("most.accounts", equalTo(0)))
                .body(field("moreDigits", equalTo(false)))
                .body(field("assumption.ja", containsString("最新の遡及調査")));
    }

    @Test
    @Tag("A45")
    void theEstimateLiesBetweenTheMostOfOneLookAndTheSumOfTheNewestOnesUntilThen() {
        Instant early = Instant.parse("2002-01-01T00:00:00Z");
        String one = support.reported(byPhone(new Theft(database, "0196").posted(30_000)));
        String other = support.reported(byPhone(new Theft(database, "0196").posted(20_000)));
        looked(one, early, 9, 900_000, 9);
        looked(one, early.plusSeconds(60), 3, 300_000, 2);
        looked(other, early.plusSeconds(60), 5, 200_000, 1);

        possible(early).body(field("most.accounts", equalTo(9))).body(field("moreDigits", equalTo(true)));
        possible(early.plusSeconds(60))
                .body(field("least.accounts", equalTo(5)))
                .body(field("least.amountYen", equalTo(300_000)))
                .body(field("most.accounts", equalTo(8)))
                .body(field("most.amountYen", equalTo(500_000)))
                .body(field("most.likelyAccounts", equalTo(3)))
                .body(field("banks.bankCode", contains("0196")))
                .body(field("banks[0].looks", equalTo(2)))
                .body(field("banks[0].whole", equalTo(true)));
    }

    private ValidatableResponse possible(Instant asOf) {
        return auditor.asks().get("/v1/damage-exposure?asOf=" + asOf).then().statusCode(200);
    }

    private void looked(String caseNumber, Instant at, long accounts, long yen, long likely) {
        String look = UUID.randomUUID().toString();
        stored.column("insert into look_back (id, case_id, case_version, looked_at, found, whole) select '" + look
                + "', id, 1, '" + at + "', 1, true from fraud_case where number = '" + caseNumber
                + "' returning id::text");
        stored.column("insert into exposure values ('" + look + "', '0196', " + accounts + ", " + yen + ", " + likely
                + ", " + yen + ") returning 'x'");
    }

    private ValidatableResponse in2018(Desk desk) {
        return desk.asks()
                .get("/v1/damage-figures?occurredTo=2018-12-31T00:00:00Z")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse ofBank(String bank, Instant asOf) {
        return auditor.asks()
                .get("/v1/damage-figures?bankCode=" + bank + "&asOf=" + asOf)
                .then()
                .statusCode(200);
    }

    private void posted(UUID charge) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update copied_charge set state = 'POSTED', version = version + 1 where charge_id = ?")) {
            update.setObject(1, charge);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=x",
                "bankCode=1",
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

    private static Matcher<String> figure(String basis, String source, String unit, Matcher<? super Object> expected) {
        return new FeatureMatcher<>(expected, basis + " " + source + " " + unit, unit) {
            @Override
            protected Object featureValueOf(String body) {
                List<Map<String, Object>> figures = Json.read(body).get("figures");
                Object value = figures.stream()
                        .filter(one -> one.get("basis").equals(basis)
                                && one.get("source").equals(source))
                        .findFirst()
                        .orElse(Map.of());
                for (String step : unit.split("\\.", -1)) {
                    value = ((Map<?, ?>) value).get(step);
                }
                return value;
            }
        };
    }

    private static String byPhone(UUID charge) {
        return "{\"certainty\":\"SUSPECTED\",\"channel\":\"PHONE_CALLED_BACK\",\"chargeIds\":[\"" + charge + "\"]}";
    }
}
