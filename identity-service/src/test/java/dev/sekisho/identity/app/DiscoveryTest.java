package dev.sekisho.identity.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the issuer says of itself is what it does. */
@QuarkusTest
@Tag("PL-01")
class DiscoveryTest {

    @Test
    void namesEndpointsThatAreThereAndMethodsThatAreTaken() {
        Json said = given().get("/.well-known/oauth-authorization-server")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
        String issuer = said.getString("issuer");
        String keys = said.getString("jwks_uri").substring(issuer.length());
        String token = said.getString("token_endpoint").substring(issuer.length());

        assertThat(given().get(keys).as(Json.class).getList("keys.kid")).hasSize(1);
        for (String grant : List.of("client_credentials", "password", "authorization_code", "refresh_token")) {
            String error = given().formParam("grant_type", grant)
                    .formParam("resource", "link-service")
                    .post(token)
                    .as(Json.class)
                    .get("error");
            assertThat(said.getList("grant_types_supported").contains(grant))
                    .as(grant)
                    .isEqualTo(!error.equals("unsupported_grant_type"));
        }
        assertThat(said.getList("token_endpoint_auth_methods_supported")).containsExactly("private_key_jwt");
        assertThat(said.getList("token_endpoint_auth_signing_alg_values_supported"))
                .containsExactly("ES256", "PS256");
        assertThat(said.getList("response_types_supported")).isEmpty();
        given().get("/.well-known/openid-configuration").then().statusCode(404);
    }
}
