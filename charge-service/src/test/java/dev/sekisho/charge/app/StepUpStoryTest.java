package dev.sekisho.charge.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Much money leaves by the customer's own word for exactly that, and by no other. */
@QuarkusTest
@Tag("TC11")
class StepUpStoryTest extends Scene {

    FakeIdentityService identity;

    @Test
    void aLargeTransferTakesAWordForExactlyIt() {
        Customer customer = rich(100_000);
        UUID friend = rich(1).walletId();
        customer.send(friend, 30_001).then().statusCode(422).body(field("rule", equalTo("STEP_UP_REQUIRED")));
        String stepUp = asked(customer, "TRANSFER", friend, 30_001);
        assertThat(identity.asked(UUID.fromString(stepUp)).path("payeeId").asText())
                .isEqualTo(friend.toString());

        send(customer, friend, 30_001, stepUp).then().statusCode(422).body(field("rule", equalTo("STEP_UP_REQUIRED")));
        answer(customer, stepUp, "000000").then().statusCode(422);
        answer(customer, stepUp, FakeIdentityService.RIGHT)
                .then()
                .statusCode(200)
                .body(field("state", equalTo("APPROVED")));
        send(customer, friend, 30_002, stepUp).then().statusCode(422).body(field("rule", equalTo("STEP_UP_REQUIRED")));
        send(customer, rich(1).walletId(), 30_001, stepUp).then().statusCode(422);

        send(customer, friend, 30_001, stepUp).then().statusCode(201);
        send(customer, friend, 30_001, stepUp).then().statusCode(422).body(field("rule", equalTo("STEP_UP_REQUIRED")));
        assertThat(customer.balanceYen()).isEqualTo(69_999);
        assertThat(facts().of(UUID.fromString(stepUp)).stream()
                        .map(fact -> fact.at("/data/moved").asText()))
                .containsExactly("ASKED", "CODE_REFUSED", "APPROVED", "USED");
    }

    @Test
    void soDoesAPayoutAndOneWithWhichMuchLeftToday() {
        Customer customer = rich(200_000);
        customer.payOut(30_000).then().statusCode(201);
        customer.send(rich(1).walletId(), 30_000).then().statusCode(201);
        customer.payOut(30_000).then().statusCode(201);

        customer.payOut(10_001).then().statusCode(422).body(field("rule", equalTo("STEP_UP_REQUIRED")));
        customer.payOut(10_000).then().statusCode(201);
        String stepUp = asked(customer, "PAYOUT", customer.linkId(), 50_000);
        answer(customer, stepUp, FakeIdentityService.RIGHT).then().statusCode(200);
        customer.post(
                        "/v1/payouts",
                        UUID.randomUUID().toString(),
                        Map.of("linkId", customer.linkId(), "amountYen", 50_000, "stepUpId", stepUp))
                .then()
                .statusCode(201);
        assertThat(linkService.creditedYen(customer.linkId())).isEqualTo(120_000);
    }

    @Test
    @Tag("A71")
    void soDoesTheClosureOfAWalletThatHoldsMuch() {
        Customer customer = rich(50_000);
        close(customer, Map.of("linkId", customer.linkId()))
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("STEP_UP_REQUIRED")));
        String part = asked(customer, "PAYOUT", customer.linkId(), 49_999);
        answer(customer, part, FakeIdentityService.RIGHT).then().statusCode(200);
        close(customer, Map.of("linkId", customer.linkId(), "stepUpId", part))
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("STEP_UP_REQUIRED")));
        String all = asked(customer, "PAYOUT", customer.linkId(), 50_000);
        answer(customer, all, FakeIdentityService.RIGHT).then().statusCode(200);

        close(customer, Map.of("linkId", customer.linkId(), "stepUpId", all))
                .then()
                .statusCode(201)
                .body(field("state", equalTo("CLOSED")));

        assertThat(customer.balanceYen()).isZero();
        assertThat(linkService.creditedYen(customer.linkId())).isEqualTo(50_000);
    }

    @Test
    @Tag("TC1")
    void ofManyWithOneWordOnlyOneLeaves() throws Exception {
        Customer customer = rich(200_000);
        UUID friend = rich(1).walletId();
        String stepUp = asked(customer, "TRANSFER", friend, 50_000);
        answer(customer, stepUp, FakeIdentityService.RIGHT).then().statusCode(200);

        List<Response> answers = atOnce(16, () -> Customer.patiently(() -> send(customer, friend, 50_000, stepUp)));

        assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        assertThat(customer.balanceYen()).isEqualTo(150_000);
    }

    @Test
    @Tag("TC7")
    void anothersQuestionIsNotThereAndWhoIsNotAskedApprovesNothing() {
        Customer customer = rich(50_000);
        Customer stranger = rich(50_000);
        UUID friend = rich(1).walletId();
        String stepUp = asked(customer, "TRANSFER", friend, 40_000);

        answer(stranger, stepUp, FakeIdentityService.RIGHT).then().statusCode(404);
        answer(customer, stepUp, FakeIdentityService.RIGHT).then().statusCode(200);
        send(stranger, friend, 40_000, stepUp).then().statusCode(422).body(field("rule", equalTo("STEP_UP_REQUIRED")));
        identity.refuse(stranger.walletId());
        ask(stranger, "TRANSFER", friend, 40_000).then().statusCode(422);
        assertThat(stranger.balanceYen()).isEqualTo(50_000);
    }

    private Customer rich(long yen) {
        Customer customer = customerWithOldLink();
        customer.charge(yen).then().statusCode(201);
        return customer;
    }

    private static String asked(Customer customer, String operation, UUID payee, long yen) {
        return ask(customer, operation, payee, yen)
                .then()
                .statusCode(202)
                .extract()
                .as(Json.class)
                .get("stepUpId");
    }

    private static Response ask(Customer customer, String operation, UUID payee, long yen) {
        return customer.post(
                "/v1/step-ups", "unused", Map.of("operation", operation, "payeeId", payee, "amountYen", yen));
    }

    private static Response answer(Customer customer, String stepUp, String code) {
        return customer.post("/v1/step-ups/" + stepUp + "/attempts", "unused", Map.of("code", code));
    }

    private static Response close(Customer customer, Map<String, ?> body) {
        return customer.post("/v1/wallet/closures", UUID.randomUUID().toString(), body);
    }

    private static Response send(Customer customer, UUID to, long yen, String stepUp) {
        return customer.post(
                "/v1/transfers",
                UUID.randomUUID().toString(),
                Map.of("toWalletId", to, "amountYen", yen, "stepUpId", stepUp));
    }
}
