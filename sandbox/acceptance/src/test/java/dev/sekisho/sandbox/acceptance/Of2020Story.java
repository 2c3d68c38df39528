package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Fresh;
import dev.sekisho.sandbox.actor.Merchant;
import dev.sekisho.sandbox.actor.OperationsTool;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.Thief;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.launcher.Suite;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The attack of 2020 on the real services, under the policy of 2020 and at its time: an e-mail address, a stranger's account
 * number and PIN, and nothing else. In a suite of its own, which is over before that of the other stories begins.
 */
@EnabledIfSystemProperty(named = "sekisho.full", matches = "true")
@Order(-1)
class Of2020Story {

    private static final Instant END_OF_AUGUST = Instant.parse("2020-08-31T03:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2020-09-01T03:00:00Z");
    private static final long MONTH = 300_000;
    private static final List<Long> LADDER = List.of(1_000L, 10_000L, 100_000L, 100_000L, 89_000L);

    private static RunningSuite suite;
    private static Town town;

    @BeforeAll
    static void theOperatorIsThatOf2020() {
        Suite of2020 = Suite.temporary();
        for (SuiteService service : SuiteService.ALL) {
            String name = service.name().replace("-service", "");
            of2020.with(service, "sekisho." + name + ".policy", "2020");
        }
        suite = of2020.start();
        town = new Town(suite);
        town.world().moveClockTo(END_OF_AUGUST).expect("the clock goes back", 200);
    }

    @AfterAll
    static void itIsOver() {
        if (suite != null) {
            suite.close();
        }
    }

    private static Depositor stranger(String bankCode, String branch) {
        Person victim = Person.of("被害 花子", "ヒガイ ハナコ");
        Depositor at = Depositor.of(victim, bankCode, 3_000_000);
        Depositor account = new Depositor(
                bankCode,
                branch,
                at.accountType(),
                at.accountNumber(),
                at.holderKana(),
                at.birthDate(),
                at.pin(),
                at.balanceYen());
        town.world().addDepositor(account).expect("the bank opens an account", 200, 201, 204);
        return account;
    }

    private static String linked(WalletApp app, Depositor victim) {
        var request =
                new Thief(app, town.world(), victim).linkAsIn2020().expect("number and PIN were enough in 2020", 200);
        assertThat(request.text("state")).isEqualTo("LINKED");
        return request.text("linkId");
    }

    @ParameterizedTest(name = "bank {0}")
    @Tag("A14")
    @Tag("A01")
    @CsvSource({"0999, 106", "0125, 100", "0118, 101"})
    void anEMailAddressAndAStrangersPinEmptyAnAccountInTwoMonths(String bankCode, String branch) {
        Depositor victim = stranger(bankCode, branch);
        WalletApp app = town.newcomer();
        assertThat(app.account().number("assurance")).isZero();
        town.world().moveClockTo(END_OF_AUGUST).expect("it is August", 200);
        String link = linked(app, victim);

        LADDER.forEach(yen -> app.chargeToTheEnd(link, yen).expect("a month allows it", 201));
        assertThat(app.charge(link, 1)
                        .expect("the month is used up", 422)
                        .body()
                        .toString())
                .contains("MONTHLY_CAP_WALLET");
        town.world().moveClockTo(SEPTEMBER).expect("the month is over", 200);
        app.chargeToTheEnd(link, MONTH).expect("the next month allows as much again", 201);
        spend(app, 2 * MONTH);

        assertThat(app.wallet().number("balanceYen")).isZero();
        assertThat(town.world().bookedFrom(victim).stream()
                        .mapToLong(booking -> booking.amountYen())
                        .sum())
                .isEqualTo(2 * MONTH);
        assertThat(town.world().notices(victim)).isEmpty();
    }

    private static void spend(WalletApp app, long yen) {
        Merchant shop = Merchant.of("見本電機", "ELECTRONICS", "見本港店");
        new OperationsTool(town.places()).register(shop).expect("a shop is known", 200, 201, 204);
        app.pay(yen, shop).expect("nobody holds the money", 201);
    }

    @Test
    void manyWalletsOfOneDeviceAndNetworkAreNotHeld() {
        for (int wallet = 0; wallet < 8; wallet++) {
            WalletApp app = new WalletApp(town.places(), town.world(), Fresh.email("mass"), "198.51.100.7");
            app.open("NON_SUBSCRIBER").expect("anybody opens wallets", 201);
            linked(app, stranger("0999", "106"));
        }
    }
}
