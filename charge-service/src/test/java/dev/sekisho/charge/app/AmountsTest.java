package dev.sekisho.charge.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is written where whole yen belong, in every field that takes money, moves nothing and stores nothing. */
@QuarkusTest
@Tag("TC9")
class AmountsTest extends Scene {

    private static final List<String> NOT_AMOUNTS = List.of(
            "0",
            "-0",
            "-1",
            "-100",
            "0.0",
            "1.0",
            "1.5",
            "0.1",
            "1e3",
            "1E3",
            "1e-3",
            "1e400",
            "1e999999999",
            "\"100\"",
            "\"\"",
            "\" 100\"",
            "\"1e3\"",
            "\"１００\"",
            "１００",
            "١٠٠",
            "0100",
            "+100",
            "0x64",
            "100L",
            "1_000",
            "1,000",
            "NaN",
            "Infinity",
            "-Infinity",
            "null",
            "true",
            "[]",
            "[100]",
            "{}",
            "{\"yen\":100}",
            "2147483648000000000",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "18446744073709551616",
            "1000000000000000000000000000000",
            "9".repeat(400),
            "100,\"amountYen\":200",
            "100,\"amountYen\":100",
            "100,\"AmountYen\":1",
            "100,\"amount\":1",
            "100}{",
            "");

    private Customer customer;
    private UUID store;

    @BeforeEach
    void someMoney() {
        customer = customerWithOldLink();
        store = merchant("OTHER");
        customer.charge(10_000).then().statusCode(201);
    }

    @Test
    void noneIsCharged() {
        refuses("/v1/charges", "{\"linkId\":\"" + customer.linkId() + "\",\"amountYen\":%s}");
    }

    @Test
    void noneIsPaid() {
        refuses(
                "/v1/payments",
                "{\"merchantId\":\"" + store + "\",\"shop\":\"S\",\"terminal\":\"T\",\"amountYen\":%s}");
    }

    @Test
    void noneIsSent() {
        refuses("/v1/transfers", "{\"toWalletId\":\"" + UUID.randomUUID() + "\",\"amountYen\":%s}");
    }

    @Test
    void noneIsPaidOut() {
        refuses("/v1/payouts", "{\"linkId\":\"" + customer.linkId() + "\",\"amountYen\":%s}");
    }

    @Test
    void theAmountMayNotBeLeftOut() {
        Stored before = Stored.in(statements);

        customer.post("/v1/charges", "k", "{\"linkId\":\"" + customer.linkId() + "\"}")
                .then()
                .statusCode(400);

        assertThat(Stored.in(statements)).isEqualTo(before);
    }

    private void refuses(String path, String body) {
        Stored before = Stored.in(statements);
        for (String amount : NOT_AMOUNTS) {
            Response answer = customer.post(path, UUID.randomUUID().toString(), String.format(body, amount));
            assertThat(answer.statusCode()).as(amount).isEqualTo(400);
            assertThat(answer.contentType()).as(amount).startsWith("application/problem+json");
        }
        assertThat(Stored.in(statements)).isEqualTo(before);
        assertThat(customer.balanceYen()).isEqualTo(10_000);
    }
}
