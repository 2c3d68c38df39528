package dev.sekisho.link.app;

import static io.restassured.RestAssured.given;

import dev.sekisho.kit.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** One human with one or more accounts at work, who asks over REST. */
record Staff(UUID staffId, UUID person) {

    static final String FIRST = "0998";

    static Staff somebody() {
        return new Staff(UUID.randomUUID(), UUID.randomUUID());
    }

    /** The same human under another account. */
    Staff underAnotherAccount() {
        return new Staff(UUID.randomUUID(), person);
    }

    RequestSpecification as(String role) {
        return with(Tokens.staff(staffId, person, "link-service", role));
    }

    RequestSpecification asUserOf(String bank) {
        return with(Tokens.bankUser(staffId, person, bank, "link-service"));
    }

    static RequestSpecification service(String principal) {
        return with(Tokens.service(principal, "link-service"));
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }
}
