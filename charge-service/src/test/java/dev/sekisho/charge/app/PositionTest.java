package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.sekisho.charge.app.FakeLinkService.Behaviour;
import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.charge.position.DailyPosition;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The day's end: what has to be safeguarded, the trial balance, and days that never change again. */
@QuarkusTest
@Tag("A76")
class PositionTest extends DaySteps {

    @Test
    void sumsUpWhatWalletsHoldAndWhatIsOnItsWayAndWhatBanksOwe() {
        LocalDate day = emptyDay();
        Json before = position(day.minusDays(1));
        Customer customer = rich(10_000);
        Customer frozen = rich(4_000);
        CaseDesk.of(frozen).freeze("FREEZE").then().statusCode(200);
        customer.pay(merchant("OTHER"), 3_000).then().statusCode(201);
        customer.send(frozen.walletId(), 500).then().statusCode(201);
        customer.payOut(2_000).then().statusCode(201);
        linkService.behave(customer.linkId(), Behaviour.STAY_UNKNOWN);
        customer.payOut(1_000).then().statusCode(202);
        customer.charge(6_000).then().statusCode(202);

        List<DailyPosition> taken = end(day);

        assertThat(taken).extracting(DailyPosition::day).containsExactly(day);
        Json after = position(day);
        assertThat(moved("walletsYen", before, after)).isEqualTo(8_000);
        assertThat(moved("merchantsYen", before, after)).isEqualTo(3_000);
        assertThat(moved("banksYen", before, after)).isEqualTo(-11_000);
        assertThat(moved("frozenYen", before, after)).isEqualTo(4_500);
        assertThat(moved("openPayoutsYen", before, after)).isEqualTo(1_000);
        assertThat(moved("openChargesYen", before, after)).isEqualTo(6_000);
        assertThat(moved("safeguardedYen", before, after)).isEqualTo(8_000 + 1_000 + 6_000);
        assertThat(after.getLong("position.sumYen")).isZero();
        assertThat(after.getInt("position.findings")).isZero();
        assertThat(after.getList("settlements[account=bank:" + BANK + "].moved.kind"))
                .containsExactly("CHARGE", "PAYOUT");
        assertThat(after.getList("settlements[account=bank:" + BANK + "].moved.amountYen"))
                .containsExactly(-14_000, 3_000);
        assertThat(facts().typesOf(aggregateOf(day))).containsExactly("position-taken");
        look("/v1/positions/" + day + "/accounts?limit=200&cursor=wallet:" + before(customer.walletId()))
                .then()
                .statusCode(200)
                .body(field("items.account", hasItem("wallet:" + customer.walletId())))
                .body(field("items[account=wallet:" + customer.walletId() + "].balanceYen", equalTo(3_500)))
                .body(field("items[account=wallet:" + customer.walletId() + "].debitYen", equalTo(6_500)));
        look("/v1/positions?limit=1").then().body(field("items.day", equalTo(List.of(day.toString()))));
    }

    @Test
    void whatIsWrittenAfterADayWasClosedBelongsToTheNextAndTheDayNeverChanges() {
        LocalDate day = emptyDay();
        Customer customer = rich(10_000);
        Instant inTheDay = BusinessCalendar.startOf(day).plus(Duration.ofHours(23));
        end(day);
        String closed = look("/v1/positions/" + day).asString();

        clock.moveTo(inTheDay);
        customer.pay(merchant("OTHER"), 700).then().statusCode(201);

        assertThat(closeDays.closeDue(inTheDay)).isEmpty();
        assertThat(look("/v1/positions/" + day).asString()).isEqualTo(closed);
        end(day.plusDays(1));
        assertThat(look("/v1/positions/" + day).asString()).isEqualTo(closed);
        assertThat(position(day.plusDays(1)).getLong("position.lines")).isEqualTo(2);
        assertThat(position(day.plusDays(1)).getInt("position.findings")).isZero();
    }

    @Test
    void whatIsBookedWhileADayIsClosedIsInOneOfTheTwoDaysAndInNoOther() throws Exception {
        LocalDate day = emptyDay();
        UUID shop = merchant("OTHER");
        List<Customer> customers =
                IntStream.range(0, 4).mapToObj(i -> rich(10_000)).toList();
        clock.moveTo(BusinessCalendar.startOf(day.plusDays(1)).minusSeconds(30));
        Instant closing = BusinessCalendar.startOf(day.plusDays(1)).plus(Duration.ofMinutes(5));
        ExecutorService payers = Executors.newFixedThreadPool(customers.size());
        List<Future<?>> paying = customers.stream()
                .<Future<?>>map(customer -> payers.submit(() -> IntStream.range(0, 10)
                        .forEach(i -> customer.payPatiently(shop, 10).then().statusCode(201))))
                .toList();

        List<DailyPosition> taken = closeDays.closeDue(closing);
        for (Future<?> one : paying) {
            one.get();
        }
        payers.shutdown();
        while (days.lastClosed().isBefore(day)) {
            taken = closeDays.closeDue(closing);
        }
        end(day.plusDays(1));

        assertThat(taken).extracting(DailyPosition::findings).containsExactly(0);
        Json first = position(day);
        Json second = position(day.plusDays(1));
        assertThat(first.getLong("position.lines") + second.getLong("position.lines"))
                .as("four charges and forty payments, two lines each")
                .isEqualTo(2 * (4 + 40));
        assertThat(second.getInt("position.findings")).isZero();
        assertThat(sum(
                        "select coalesce(sum(credit_yen - debit_yen), 0)::bigint n from ledger_day_account where account = ?",
                        "merchant:" + shop))
                .isEqualTo(400);
    }

    @Test
    @Tag("CH-04")
    void aBalanceThatIsNotWhatTheLinesSayIsFoundSaidAndSeen() {
        LocalDate day = emptyDay();
        Customer customer = rich(5_000);
        statements.update("update wallet set balance_yen = balance_yen + 1 where id = ?", customer.walletId());

        List<DailyPosition> taken = end(day);

        assertThat(taken)
                .singleElement()
                .satisfies(position -> assertThat(position.findings()).isEqualTo(2));
        Json seen = position(day);
        assertThat(seen.getList("findings.what")).containsExactly("WALLET_OFF_LEDGER", "WALLETS_OFF_POSITION");
        assertThat(seen.getString("findings[0].account")).isEqualTo("wallet:" + customer.walletId());
        assertThat(seen.getLong("findings[0].foundYen")).isEqualTo(5_001);
        assertThat(facts().typesOf(aggregateOf(day)))
                .containsExactly("position-taken", "ledger-disagreed", "ledger-disagreed");
        health().statusCode(503).body(field("checks[0].data.findings", equalTo(2)));
        statements.update("update wallet set balance_yen = balance_yen - 1 where id = ?", customer.walletId());
        end(day.plusDays(1));
        assertThat(position(day.plusDays(1)).getInt("position.findings")).isZero();
        health().statusCode(200).body(field("checks[0].data.findings", equalTo(0)));
    }

    @Test
    @Tag("CH-04")
    void aLineThatDoesNotFollowFromTheOneBeforeIsFound() {
        LocalDate day = emptyDay();
        Customer customer = rich(5_000);
        UUID forged = UUID.randomUUID();
        statements.update(
                """
                insert into ledger_entry (transaction_id, line, kind, at, account, amount_yen, number, balance_yen)
                values (?, 1, 'CHARGE', ?, ?, 100, 2, 5101), (?, 2, 'CHARGE', ?, 'bank:0998', -100, null, null)
                """, forged, businessTime.instant(), "wallet:" + customer.walletId(), forged, businessTime.instant());

        end(day);

        assertThat(position(day).getList("findings.what"))
                .containsExactly("LINE_OFF_CHAIN", "WALLET_OFF_LEDGER", "WALLETS_OFF_POSITION");
        statements.update("update wallet set balance_yen = 5101, last_line = 2 where id = ?", customer.walletId());
        end(day.plusDays(1));
        assertThat(position(day.plusDays(1)).getList("findings.what"))
                .as("the day's own lines agree; the stored sum never forgets one yen too much")
                .containsExactly("WALLETS_OFF_POSITION");
        UUID back = UUID.randomUUID();
        statements.update(
                """
                insert into ledger_entry (transaction_id, line, kind, at, account, amount_yen, number, balance_yen)
                values (?, 1, 'CHARGE', ?, ?, -100, 3, 5000), (?, 2, 'CHARGE', ?, 'bank:0998', 100, null, null)
                """, back, businessTime.instant(), "wallet:" + customer.walletId(), back, businessTime.instant());
        statements.update("update wallet set balance_yen = 5000, last_line = 3 where id = ?", customer.walletId());
        end(day.plusDays(2));
        assertThat(position(day.plusDays(2)).getList("findings.what")).containsExactly("LINE_OFF_CHAIN");
    }

    @Test
    void aDayThatIsNotClosedIsNotThereAndNeitherIsOneThatIsNone() {
        LocalDate day = emptyDay();
        for (String name : List.of(day.toString(), "2027-02-30", "today", "2027-2-1")) {
            look("/v1/positions/" + name).then().statusCode(404);
            look("/v1/positions/" + name + "/accounts").then().statusCode(404);
        }
    }

    private static long moved(String field, Json before, Json after) {
        return after.getLong("position." + field) - before.getLong("position." + field);
    }

    private static UUID aggregateOf(LocalDate day) {
        return UUID.nameUUIDFromBytes(("ledger day " + day).getBytes(StandardCharsets.UTF_8));
    }

    /** A name just before the account's own. */
    private static String before(UUID id) {
        return id.toString().substring(0, 8);
    }

    private static io.restassured.response.ValidatableResponse health() {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return given().get("http://127.0.0.1:" + port + "/q/health/group/ledger")
                .then();
    }
}
