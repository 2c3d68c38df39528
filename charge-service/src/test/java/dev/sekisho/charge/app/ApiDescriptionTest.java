package dev.sekisho.charge.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The API says of itself what it does; an endpoint nobody wrote a test for is noticed here. */
@QuarkusTest
class ApiDescriptionTest extends Scene {

    @Test
    @Tag("TC7")
    void hasExactlyTheEndpointsThatAreTested() {
        assertThat(paths().keySet())
                .isEqualTo(Set.of(
                        "/v1/charges",
                        "/v1/charges/{id}",
                        "/v1/wallet",
                        "/v1/wallet/entries",
                        "/v1/wallet/statements/{month}",
                        "/v1/wallet/statements/{month}/file",
                        "/v1/wallet/closures",
                        "/v1/wallet/closures/{id}",
                        "/v1/positions",
                        "/v1/positions/{day}",
                        "/v1/positions/{day}/accounts",
                        "/v1/caps",
                        "/v1/payments",
                        "/v1/facts/republications",
                        "/v1/facts/republications/{id}",
                        "/v1/attestation",
                        "/v1/audit/checkpoint",
                        "/v1/audit/checkpoints",
                        "/v1/audit/consistency",
                        "/v1/audit/entries",
                        "/v1/audit/inclusion",
                        "/v1/transfers",
                        "/v1/payouts",
                        "/v1/payouts/{id}",
                        "/v1/reconciliations",
                        "/v1/differences",
                        "/v1/differences/{differenceId}",
                        "/v1/differences/{differenceId}/proposal",
                        "/v1/differences/{differenceId}/approvals",
                        "/v1/in-doubt",
                        "/v1/in-doubt/banks",
                        "/v1/monitoring-rules",
                        "/v1/monitoring-rules/{changeId}/decisions",
                        "/v1/monitoring-dry-runs",
                        "/v1/monitoring-dry-runs/{dryRunId}",
                        "/v1/monitoring-alerts",
                        "/v1/monitoring-alerts/{alertId}/acknowledgements",
                        "/v1/monitoring-holds",
                        "/v1/monitoring-holds/{alertId}/decisions",
                        "/v1/step-ups",
                        "/v1/step-ups/{id}/attempts",
                        "/v1/authorisations",
                        "/v1/authorisations/{id}",
                        "/v1/merchants",
                        "/v1/merchants/{merchantId}",
                        "/v1/merchants/{merchantId}/shops",
                        "/v1/merchants/{merchantId}/shops/endings",
                        "/v1/merchants/{merchantId}/terminals",
                        "/v1/merchants/{merchantId}/terminals/endings",
                        "/v1/merchants/{merchantId}/terminals/moves",
                        "/v1/merchants/{merchantId}/terminals/stops",
                        "/v1/merchant-changes",
                        "/v1/merchant-changes/{changeId}/decisions",
                        "/v1/merchants/{merchantId}/authorisations/{id}",
                        "/v1/merchants/{merchantId}/authorisations/{id}/capture",
                        "/v1/merchants/{merchantId}/authorisations/{id}/void",
                        "/v1/merchants/{merchantId}/payments/{paymentId}/refunds/{refundId}",
                        "/internal/v1/merchants/{id}",
                        "/internal/v1/merchants/{id}/clients/{clientId}",
                        "/internal/v1/wallets/{walletId}",
                        "/internal/v1/wallets/{walletId}/freezes/{freezeId}",
                        "/internal/v1/wallets/{walletId}/reversals/{reversalId}"));
    }

    @Test
    void saysOfEachOperationWhatItDoesAndHowItRefuses() {
        paths().forEach((path, operations) -> operations.forEach((method, operation) -> {
            assertThat((String) operation.get("summary")).as(path).isNotBlank();
            assertThat(((Map<?, ?>) operation.get("responses")).keySet().toString())
                    .as(path)
                    .containsPattern("40[014]");
        }));
    }

    private static Map<String, Map<String, Map<String, Object>>> paths() {
        return given().header("Accept", "application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("paths");
    }
}
