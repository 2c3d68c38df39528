package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Proved in person and by post: what one human typed another approves, and nobody else. */
@QuarkusTest
@Tag("A04")
@Tag("ID-02")
class CounterTest {

    @Inject
    DataSource database;

    static Member support() {
        return StaffHouse.someone("support");
    }

    static Member reviewer() {
        return StaffHouse.someone("reviewer");
    }

    private static String content(String document) {
        return "{\"document\":\"DRIVING_PERMIT\",\"documentNumber\":\"" + document
                + "\",\"nameKanji\":\"山田 花子\",\"nameKana\":\"ヤマダ ハナコ\",\"birthDate\":\"1980-01-02\","
                + "\"address\":\"東京都千代田区霞が関9-9-9\"}";
    }

    private static ValidatableResponse entered(Member by, Customer customer, String method, String tracking) {
        String letter = tracking == null ? "" : ",\"trackingReference\":\"" + tracking + "\"";
        return by.call()
                .body("{\"accountId\":\"" + customer.accountId() + "\",\"method\":\"" + method + "\",\"content\":"
                        + content(customer.document()) + letter + "}")
                .post("/v1/counter-entries")
                .then();
    }

    private static ValidatableResponse approved(Member by, String entry, String hash) {
        return by.call()
                .body("{\"contentHash\":\"" + hash + "\"}")
                .post("/v1/counter-entries/" + entry + "/approvals")
                .then();
    }

    @Test
    void whatOneEnteredAnotherApprovesAndAnEditMakesVoid() throws SQLException {
        Customer hanako = Customer.opened();
        hanako.verifyPhone();
        Member typist =
                StaffHouse.enrolled().holding("support").holding("reviewer").signedIn();
        Member second = reviewer();
        var made = entered(typist, hanako, "IN_PERSON", null).statusCode(201).extract();
        String entry = made.as(Json.class).get("entryId");
        String hash = made.as(Json.class).get("contentHash");

        approved(typist, entry, hash)
                .statusCode(422)
                .body(field("type", containsString("approval-refused")))
                .body(field("rule", equalTo("SAME_PERSON")));
        String edited = typist.call()
                .body(content(hanako.document() + "9"))
                .put("/v1/counter-entries/" + entry)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("contentHash");
        approved(second, entry, hash).statusCode(409).body(field("type", containsString("content-changed")));
        hanako.call().get("/v1/account").then().body(field("assurance", equalTo(0)));
        assertThatThrownBy(() -> new Tables(database)
                        .run("update counter_entry set state = 'APPROVED', decided_by = entered_by,"
                                + " decided_person = entered_person, decided_at = now() where entry_id = '" + entry
                                + "'"))
                .hasMessageContaining("four_eyes");

        approved(second, entry, edited).statusCode(200).body(field("state", equalTo("APPROVED")));

        hanako.call()
                .get("/v1/account")
                .then()
                .body(field("assurance", equalTo(1)))
                .body(field("identity.method", equalTo("IN_PERSON")));
        approved(second, entry, edited).statusCode(409);
        assertThat(new PublishedFacts(database).typesOf(UUID.fromString(entry)))
                .containsExactly(
                        "counter-entry-made",
                        "counter-approval-refused",
                        "counter-entry-edited",
                        "counter-approval-refused",
                        "counter-entry-approved");
        assertThat(new Tables(database).everything()).doesNotContain(hanako.document());
    }

    @Test
    void byPostTheLetterHasToArrive() {
        Customer hanako = Customer.opened();
        Member typist = support();
        Member second = reviewer();
        entered(typist, hanako, "POST", null).statusCode(400);
        entered(typist, hanako, "IN_PERSON", "12345678901").statusCode(400);
        var made =
                entered(typist, hanako, "POST", "12345678901").statusCode(201).extract();
        String entry = made.as(Json.class).get("entryId");
        String hash = made.as(Json.class).get("contentHash");

        approved(second, entry, hash).statusCode(422).body(field("type", containsString("letter-not-delivered")));
        typist.call()
                .body("{\"state\":\"DELIVERED\"}")
                .post("/v1/counter-entries/" + entry + "/letter-reports")
                .then()
                .statusCode(200);
        second.call()
                .get("/v1/counter-entries/" + entry)
                .then()
                .statusCode(200)
                .body(field("content.nameKana", equalTo("ヤマダ ハナコ")));
        approved(second, entry, hash).statusCode(200).body(field("state", equalTo("APPROVED")));
    }

    @Test
    void whatIsRefusedIsNeverRevived() {
        Customer hanako = Customer.opened();
        var made = entered(support(), hanako, "IN_PERSON", null).statusCode(201).extract();
        String entry = made.as(Json.class).get("entryId");
        Member second = reviewer();
        second.call()
                .body("{\"reason\":\"ILLEGIBLE\"}")
                .post("/v1/counter-entries/" + entry + "/refusals")
                .then()
                .statusCode(200)
                .body(field("state", equalTo("REFUSED")));

        approved(second, entry, made.as(Json.class).get("contentHash")).statusCode(409);
        assertThat(new PublishedFacts(database)
                        .typesOf(UUID.fromString(made.as(Json.class).get("proofId"))))
                .containsExactly("identity-proof-started", "identity-proof-refused");
    }
}
