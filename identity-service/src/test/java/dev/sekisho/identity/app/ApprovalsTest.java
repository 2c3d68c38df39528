package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A holder approves one transfer, and nothing else by the same code. */
@QuarkusTest
@Tag("TA1")
class ApprovalsTest {

    @Inject
    DataSource database;

    private final UUID friend = UUID.randomUUID();

    @Test
    void theCodeSaysWhatItApprovesAndApprovesThatAlone() {
        Customer hanako = Customer.proved();
        UUID approval = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        ask(approval, hanako.accountId(), 45_000).statusCode(200).body(field("state", equalTo("CODE_SENT")));
        List<String> texts = World.inbox(hanako.phone());
        String tail = friend.toString().substring(32);
        assertThat(texts.get(texts.size() - 1)).contains("送金", "45,000円", tail);
        String code = World.codeOf(hanako.phone());
        ask(approval, hanako.accountId(), 45_000).statusCode(200);
        ask(approval, hanako.accountId(), 45_001).statusCode(422);
        assertThat(World.inbox(hanako.phone())).hasSameSizeAs(texts);

        ask(other, hanako.accountId(), 99_000).statusCode(200).body(field("state", equalTo("CODE_SENT")));
        attempt(other, code).body(field("state", equalTo("CODE_REFUSED")));
        attempt(approval, code).statusCode(200).body(field("state", equalTo("APPROVED")));
        attempt(approval, "000000").body(field("state", equalTo("APPROVED")));

        assertThat(new PublishedFacts(database)
                        .of(approval).stream()
                                .map(fact -> fact.at("/data/moved").asText()))
                .containsExactly("CODE_SENT", "APPROVED");
    }

    @Test
    void isLockedAfterFiveWrongCodes() {
        Customer hanako = Customer.proved();
        UUID approval = UUID.randomUUID();
        ask(approval, hanako.accountId(), 45_000).statusCode(200);
        String right = World.codeOf(hanako.phone());
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            attempt(approval, wrong).body(field("state", equalTo("CODE_REFUSED")));
        }

        attempt(approval, right).body(field("state", equalTo("LOCKED")));
        attempt(approval, right).body(field("state", equalTo("LOCKED")));
        ask(UUID.randomUUID(), hanako.accountId(), 45_000).body(field("reasons", equalTo(List.of("CODE_LIMIT"))));
    }

    @Test
    @Tag("ID-08")
    void whoHasNoNumberOrIsNotThereIsNotAsked() {
        Customer nobody = Customer.opened();

        ask(UUID.randomUUID(), nobody.accountId(), 45_000)
                .statusCode(200)
                .body(field("state", equalTo("REFUSED")))
                .body(field("reasons", equalTo(List.of("PHONE_NOT_VERIFIED"))));
        ask(UUID.randomUUID(), UUID.randomUUID(), 45_000).statusCode(404);
        attempt(UUID.randomUUID(), "123456").statusCode(404);
    }

    @Test
    @Tag("TA5")
    void aNumberThatSaysNothingOfItsHolderApprovesNothing() {
        Customer hanako = Customer.proved();
        World.number(hanako.phone(), "{\"lineType\":\"DATA_SIM\"}");

        ask(UUID.randomUUID(), hanako.accountId(), 45_000).body(field("reasons", equalTo(List.of("PHONE_WORTHLESS"))));
    }

    private ValidatableResponse ask(UUID approval, UUID account, long yen) {
        return call().body("{\"accountId\":\"" + account + "\",\"kind\":\"TRANSFER\",\"payeeId\":\"" + friend
                        + "\",\"amountYen\":" + yen + "}")
                .put("/internal/v1/approvals/" + approval)
                .then();
    }

    private static ValidatableResponse attempt(UUID approval, String code) {
        return call().body(Customer.code(code))
                .post("/internal/v1/approvals/" + approval + "/attempts")
                .then();
    }

    private static RequestSpecification call() {
        return given().header("Authorization", Tokens.service("charge-service", "identity-service"))
                .contentType(ContentType.JSON);
    }
}
