package dev.sekisho.identity.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.walletfreeze.SendFreezes;
import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever has nothing but a mailbox gets a password, and for a day neither money nor a link. */
@QuarkusTest
@Tag("ID-09")
@Tag("TA5")
@Tag("A10")
class PasswordResetTest {

    private static final String NEXT = "another horse battery";
    private static final Duration COOLING_OFF = Duration.ofHours(24);

    @Inject
    MovableClock clock;

    @Inject
    SendFreezes send;

    @Inject
    DataSource database;

    private Customer hanako;
    private UUID reset;
    private String code;

    @BeforeEach
    void somebodyForgotTheirPassword() {
        hanako = Customer.proved();
        reset = UUID.fromString(given().contentType(ContentType.JSON)
                .body(Map.of("email", hanako.email()))
                .post("/v1/password-resets")
                .as(Json.class)
                .get("resetId"));
        code = World.codeOf(hanako.email());
    }

    @AfterEach
    void back() {
        clock.reset();
        World.away("charge", false);
    }

    @Test
    void theWalletIsFrozenAndNothingIsLinkedUntilBothCooledOff() {
        assertThat(confirm()).isEqualTo(204);

        assertThat(World.freeze(hanako.accountId(), freeze()).getString("grade"))
                .isEqualTo("FREEZE");
        assertThat(World.freeze(hanako.accountId(), freeze()).getString("reason"))
                .isEqualTo("PASSWORD_RESET");
        assertThat(signIn(NEXT)).isEqualTo(200);
        clock.moveBy(COOLING_OFF.minusMinutes(1));
        send.sendDue();
        assertThat(reasons()).containsExactly("PASSWORD_RESET_RECENTLY");
        assertThat(World.freeze(hanako.accountId(), freeze()).getString("released"))
                .isNull();

        clock.moveBy(COOLING_OFF.plusMinutes(1));
        send.sendDue();
        assertThat(World.freeze(hanako.accountId(), freeze()).getBoolean("released"))
                .isTrue();
        LinkService.ask(UUID.randomUUID(), hanako.accountId());
        assertThat(World.inbox(hanako.phone())).last().asString().contains("確認コード");
    }

    @Test
    void untilTheWalletIsFrozenTheNewPasswordIsWorthNothing() {
        World.away("charge", true);

        assertThat(confirm()).isEqualTo(202);

        assertThat(signIn(NEXT)).isEqualTo(401);
        assertThat(signIn(Customer.PASSWORD)).isEqualTo(200);
        assertThat(reasons()).containsExactly("PASSWORD_RESET_RECENTLY");
        assertThat(confirm()).as("the code a second time").isEqualTo(422);

        World.away("charge", false);
        new Tables(database)
                .column("update wallet_freeze set due_at = clock_timestamp() where freeze_id = '" + freeze()
                        + "' returning state");
        send.sendDue();
        assertThat(signIn(NEXT)).isEqualTo(200);
        assertThat(signIn(Customer.PASSWORD)).isEqualTo(401);
        assertThat(new Tables(database)
                        .column("select coalesce(next_hash, 'gone') from password_reset where reset_id = '" + reset
                                + "'"))
                .containsExactly("gone");
    }

    @Test
    void thePhoneIsToldForTheMailboxMayBeInOtherHands() {
        confirm();

        for (String told : List.of(hanako.phone(), hanako.email())) {
            assertThat(World.inbox(told)).last().asString().contains("再設定されました", "24時間");
        }
        assertThat(new PublishedFacts(database).of(reset).toString()).contains("freezeId");
    }

    private int confirm() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "password", NEXT))
                .post("/v1/password-resets/" + reset + "/confirmations")
                .statusCode();
    }

    private int signIn(String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", hanako.email(), "password", password, "audience", "link-service"))
                .post("/v1/tokens")
                .statusCode();
    }

    private List<String> reasons() {
        return LinkService.ask(UUID.randomUUID(), hanako.accountId())
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("reasons.code");
    }

    private UUID freeze() {
        return UUID.fromString(new Tables(database)
                .column("select freeze_id from password_reset where reset_id = '" + reset + "'")
                .get(0));
    }
}
