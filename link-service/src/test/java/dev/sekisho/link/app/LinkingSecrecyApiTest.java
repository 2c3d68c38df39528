package dev.sekisho.link.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept from others, and what the database keeps. */
@QuarkusTest
class LinkingSecrecyApiTest extends LinkingByApi {

    @Test
    @Tag("TC7")
    void hidesEveryRequestAndLinkFromOtherCustomers() {
        String request = customer.links();
        String link = customer.sees(request).as(Json.class).get("linkId");
        Customer stranger = new Customer(neighbours);

        for (String id : List.of(request, UUID.randomUUID().toString())) {
            stranger.sees(id).then().statusCode(404);
            stranger.typesCode(id).then().statusCode(404);
            stranger.asks().post("/v1/link-requests/" + id + "/resends").then().statusCode(404);
            stranger.asks().delete("/v1/link-requests/" + id).then().statusCode(404);
        }
        for (String id : List.of(link, UUID.randomUUID().toString())) {
            stranger.asks().get("/v1/links/" + id).then().statusCode(404);
            stranger.asks().delete("/v1/links/" + id).then().statusCode(404);
        }
        stranger.asks().get("/v1/links").then().statusCode(200).body(field("", hasSize(0)));
        customer.asks().get("/v1/links/" + link).then().body(field("state", equalTo("ACTIVE")));
    }

    @Test
    @Tag("PL-03")
    @Tag("TD10")
    void keepsNumberNameMandateAndVisitOutOfEveryRowAndFact() {
        String request = customer.atBank();
        String visit = customer.visit();
        String open = rows(request);
        neighbours.bankSignsFor(customer.account, Customer.NAME);
        customer.returnsWithCode();

        for (String secret : List.of(customer.account.number(), Customer.NAME, visit, "mandate-", "1980-01-01")) {
            String hex = java.util.HexFormat.of().formatHex(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(open + rows(request)).doesNotContain(secret).doesNotContain(hex);
        }
        assertThat(database.column("select sealed_case is null from link_request where id = '" + request + "'"))
                .containsExactly("t");
    }

    @Test
    @Tag("PL-02")
    void theApplicationCanNeitherRewriteADecisionNorForgetABankAccount() {
        for (String statement : List.of(
                "update link_check set outcome = 'PASSED'",
                "delete from link_check",
                "delete from bank_account",
                "delete from link",
                "update link set wallet_id = gen_random_uuid()",
                "update link_request set wallet_id = gen_random_uuid()",
                "update debit set amount_yen = 1",
                "delete from debit",
                "update bank set connection = 'REDIRECT'",
                "insert into bank (code, name, connection) values ('0002', 'x', 'REDIRECT')")) {
            assertThatThrownBy(() -> database.change(statement))
                    .as(statement)
                    .hasMessageContaining("permission denied");
        }
    }

    private String rows(String request) {
        return String.join("\n", database.column("select r::text from link_request r where id = '" + request + "'"))
                + String.join(
                        "\n",
                        database.column("select c::text from link_check c where link_request_id = '" + request + "'"))
                + String.join(
                        "\n",
                        database.column("select l::text || b::text from link l join bank_account b"
                                + " on b.id = l.bank_account_id where l.link_request_id = '" + request + "'"))
                + String.join("\n", database.column("select convert_from(payload, 'UTF8') from fact"));
    }
}
