package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What charge-service tells of payouts, heard over Kafka. */
@QuarkusTest
class PayeesTest {

    @Inject
    DataSource database;

    @Inject
    InstantSource clock;

    @Test
    @Tag("A33")
    @Tag("A67")
    @Tag("TD1")
    void theFourthAccountPaidOutToOneBankAccountIsAtTheDeskHoweverOftenTheFactsArrive() {
        UUID payee = UUID.randomUUID();
        UUID key = UUID.randomUUID();
        Instant now = clock.instant();
        List<UUID> paid =
                Stream.generate(() -> Customer.opened().accountId()).limit(4).toList();
        byte[] first = ChargeService.payout(paid.get(0), payee, now);
        byte[] second = ChargeService.payout(paid.get(1), payee, now);
        byte[] third = ChargeService.payout(paid.get(2), payee, now);
        byte[] again = ChargeService.payout(paid.get(0), payee, now);

        ChargeService.publish(key, List.of(first, first, second, again, first, second, third, third));
        await().atMost(Duration.ofSeconds(60)).until(() -> timesOf(paid).equals(List.of("2", "1", "1")));
        assertThat(paid).allMatch(account -> reviewsOf(account).isEmpty());

        ChargeService.publish(key, List.of(ChargeService.payout(paid.get(3), payee, now)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !reviewsOf(paid.get(3)).isEmpty());

        assertThat(timesOf(paid)).containsExactly("2", "1", "1", "1");
        assertThat(paid.subList(0, 3)).allMatch(account -> reviewsOf(account).isEmpty());
        StaffHouse.holding("reviewer")
                .call()
                .get("/v1/reviews/" + reviewsOf(paid.get(3)).get(0))
                .then()
                .statusCode(200)
                .body(field("kind", equalTo("RISK")))
                .body(field("evidence.rule", equalTo(List.of("PAYEE_EVER"))))
                .body(field("evidence[0].seen", equalTo(4)))
                .body(field("evidence[0].most", equalTo(3)));
        assertThat(new Tables(database).everything()).doesNotContain(payee.toString());
    }

    /** How often each account's payee was seen, in the order of the accounts. */
    private List<String> timesOf(List<UUID> accounts) {
        return accounts.stream()
                .flatMap(account -> new Tables(database)
                                .column("select times::text from risk_sighting where kind = 'PAYEE' and subject = '"
                                        + account + "'")
                                .stream())
                .toList();
    }

    private List<String> reviewsOf(UUID account) {
        return new Tables(database).column("select review_id::text from review where account_id = '" + account + "'");
    }
}
