package dev.sekisho.identity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A holder hears of each charge, once, however often its fact arrives. */
@QuarkusTest
@Tag("A32")
@Tag("CH-08")
class ChargeNoticesTest {

    private static final Instant AT = Instant.parse("2027-01-31T15:00:00Z");

    @Inject
    DataSource database;

    @Test
    @Tag("TD1")
    void byMailAndByThePhoneWhereMailIsLostAndByNobodyTwice() {
        Customer hanako = Customer.proved();
        UUID charge = UUID.randomUUID();
        byte[] fact = ChargeService.charged(charge, hanako.accountId(), 100_000, AT);
        byte[] sameUnderAnotherId = ChargeService.charged(charge, hanako.accountId(), 100_000, AT);
        byte[] ofNobody = ChargeService.charged(UUID.randomUUID(), UUID.randomUUID(), 100_000, AT);

        ChargeService.publish(charge, List.of(fact, fact, sameUnderAnotherId, ofNobody, fact));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(state(charge)).isEqualTo("MAIL SENT"));
        assertThat(World.inbox(hanako.email()).stream().filter(text -> text.contains("100,000円")))
                .singleElement()
                .asString()
                .contains("2月1日 0時00分")
                .contains("100,000 yen")
                .doesNotContain(hanako.accountId().toString());

        Gateway.says(World.lastReference(hanako.email()), "FAILED").statusCode(204);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(state(charge)).isEqualTo("SMS SENT"));
        assertThat(World.inbox(hanako.phone()).stream().filter(text -> text.contains("100,000円")))
                .hasSize(1);

        Gateway.says(World.lastReference(hanako.phone()), "EXPIRED").statusCode(204);

        assertThat(state(charge)).isEqualTo("SMS UNDELIVERED");
        UUID aggregate = UUID.nameUUIDFromBytes(("notice of " + charge).getBytes(StandardCharsets.UTF_8));
        assertThat(new PublishedFacts(database).typesOf(aggregate))
                .containsExactly("holder-noticed", "holder-noticed", "holder-noticed");
    }

    private String state(UUID charge) {
        return String.join(
                ",",
                new Tables(database)
                        .column("select channel || ' ' || state from charge_notice where charge_id = '" + charge
                                + "'"));
    }
}
