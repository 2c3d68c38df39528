package dev.sekisho.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sekisho.kernel.event.Topics;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.sandbox.infra.SandboxAccess;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A copy that was thrown away is made anew from the facts that their owners tell again. */
@QuarkusTest
@Tag("TD1")
class RebuildTest {

    /** Each table of the copy with what says whose row it is. */
    private static final Map<String, String> TABLES = Map.of(
            "copied_charge", "wallet_id::text",
            "copied_link", "wallet_id::text",
            "copied_payment", "wallet_id::text",
            "copied_transfer", "from_wallet_id::text",
            "copied_payout", "wallet_id::text",
            "copied_reversal", "wallet_id::text",
            "copied_entry", "substr(ledger_account, 8)");

    @Inject
    Statements statements;

    @Test
    void isEqualRowByRowThoughTheFactsComeTwiceAndOtherwiseMixed() throws SQLException {
        List<Facts> wallets = List.of(new Facts(), new Facts(), new Facts());
        List<Payload> money = new ArrayList<>();
        List<Payload> links = new ArrayList<>();
        for (Facts one : wallets) {
            links.addAll(List.of(one.established(), one.ended("STOPPED"), one.released()));
            money.addAll(story(one, wallets.get(0)));
        }
        Broker.publishAsLinkService(links);
        Broker.publishAsChargeService(money);
        heard();
        Map<String, List<String>> before = copyOf(wallets);
        assertThat(before.values()).noneMatch(List::isEmpty);

        asOwner("select forget_copies()");

        assertThat(copyOf(wallets).values()).allMatch(List::isEmpty);
        // The newest facts come first, as they do while old ones are told again; then all, in the order of versions.
        Broker.publishAsChargeService(money.subList(money.size() - 2, money.size()));
        Broker.publishAsChargeService(money);
        Broker.publishAsLinkService(links);
        Broker.publishAsChargeService(money);
        heard();
        assertThat(copyOf(wallets)).isEqualTo(before);

        assertThat(rebuilds()).isEqualTo(1);
        asOwner("select copies_were_told_again()");
        assertThat(rebuilds()).isZero();
    }

    @Test
    void isForgottenByTheOwnerOfTheTablesAlone() {
        for (String step : List.of("forget_copies()", "copies_were_told_again()")) {
            assertThatThrownBy(() -> as("compensation_app", "select " + step))
                    .hasMessageContaining("permission denied");
        }
    }

    private int rebuilds() {
        return statements
                .query("select begun_at from copy_rebuild", row -> row.instant("begun_at"))
                .size();
    }

    private static List<Payload> story(Facts one, Facts other) {
        UUID charge = UUID.randomUUID();
        UUID returned = UUID.randomUUID();
        UUID paidOut = UUID.randomUUID();
        List<Payload> story = new ArrayList<>(List.of(
                one.reserved(charge, 5_000),
                one.inDoubt(charge, 2, 5_000),
                one.posted(charge, 3, 5_000),
                one.paid(UUID.randomUUID(), 1_200),
                one.payoutReserved(paidOut, 700),
                one.payoutPosted(paidOut, 700),
                one.payoutReserved(returned, 300),
                one.payoutReturned(returned, 300),
                one.reversed(UUID.randomUUID(), charge, 400)));
        story.add(one.sent(UUID.randomUUID(), one == other ? UUID.randomUUID() : other.wallet, 100));
        UUID voided = UUID.randomUUID();
        story.add(one.reserved(voided, 900));
        story.add(one.voided(voided, 2, 900));
        return story;
    }

    private Map<String, List<String>> copyOf(List<Facts> wallets) {
        String own = wallets.stream().map(one -> "'" + one.wallet + "'").collect(Collectors.joining(","));
        Map<String, List<String>> rows = new TreeMap<>();
        TABLES.forEach((table, owner) -> rows.put(
                table,
                statements.query(
                        "select t::text as line from " + table + " t where " + owner + " in (" + own + ") order by 1",
                        row -> row.text("line"))));
        return rows;
    }

    private static void heard() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> {
                    assertThat(Broker.lag(Topics.CHARGE_FACTS)).isZero();
                    assertThat(Broker.lag(Topics.LINK_FACTS)).isZero();
                });
    }

    private static void asOwner(String sql) throws SQLException {
        as("compensation_owner", sql);
    }

    private static void as(String role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        SandboxAccess.jdbcUrl("compensation"), role, SandboxAccess.postgresPassword(role));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
