package dev.sekisho.kit.app;

import static dev.sekisho.kit.testing.Json.field;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kit.testing.StandingStaff;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is staff, and that an approval asks anew whether somebody still is. */
@QuarkusTest
class StaffTest {

    private static final String HERE = "kit-service";
    private static final UUID STAFF = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();

    @AfterEach
    void everybodyStands() {
        StandingStaff.everybody();
    }

    @Test
    void aStaffTokenNamesTheMemberAndThePersonBehindIt() {
        given().header("Authorization", Tokens.staff(STAFF, PERSON, HERE, "support-supervisor"))
                .get("/v1/staff-probes")
                .then()
                .statusCode(200)
                .body(field("staffId", equalTo(STAFF.toString())))
                .body(field("personId", equalTo(PERSON.toString())))
                .body(field("bankCode", nullValue()));
        given().header("Authorization", Tokens.bankUser(STAFF, PERSON, "0998", HERE))
                .get("/v1/staff-probes")
                .then()
                .statusCode(200)
                .body(field("bankCode", equalTo("0998")));
    }

    @Test
    @Tag("TA10")
    void aStaffTokenForAnotherServiceOrRoleIsTurnedAway() {
        given().header("Authorization", Tokens.staff(STAFF, PERSON, "link-service", "support-supervisor"))
                .get("/v1/staff-probes")
                .then()
                .statusCode(401);
        given().header("Authorization", Tokens.staff(STAFF, PERSON, HERE, "support"))
                .get("/v1/staff-probes")
                .then()
                .statusCode(403);
        given().header("Authorization", Tokens.bankUser(STAFF, PERSON, "0998", HERE))
                .post("/v1/staff-probes")
                .then()
                .statusCode(403);
    }

    @Test
    @Tag("TA10")
    void aSignedTokenWithRolesOfStaffButNoPersonBehindItIsNoStaff() throws Exception {
        for (Map.Entry<String, String> token : tokensThatAreNotOfStaff().entrySet()) {
            assertThat(given().header("Authorization", token.getValue())
                            .get("/v1/staff-probes")
                            .statusCode())
                    .as(token.getKey())
                    .isEqualTo(403);
        }
    }

    private static Map<String, String> tokensThatAreNotOfStaff() throws Exception {
        Map<String, String> tokens = new LinkedHashMap<>();
        JwtClaims customer = Tokens.customerClaims(STAFF, HERE);
        customer.setStringListClaim("groups", List.of("customer", "staff:support-supervisor"));
        tokens.put("a customer's", signed(customer));
        JwtClaims both = staff();
        both.setStringListClaim("groups", List.of("customer", "staff:support-supervisor"));
        tokens.put("a customer's with a person", signed(both));
        JwtClaims odd = staff();
        odd.setStringClaim("person", "somebody");
        tokens.put("a person that is no id", signed(odd));
        JwtClaims subject = staff();
        subject.setSubject("somebody");
        tokens.put("a subject that is no id", signed(subject));
        JwtClaims anonymous = staff();
        anonymous.setJwtId("one");
        tokens.put("a token id that is no id", signed(anonymous));
        JwtClaims bank = staff();
        bank.setStringClaim("bank", "0998");
        tokens.put("a supervisor of a bank", signed(bank));
        tokens.put("a bank's user without a bank", Tokens.staff(STAFF, PERSON, HERE, "bank-user"));
        tokens.put("a bank's user of no bank's code", Tokens.bankUser(STAFF, PERSON, "99", HERE));
        tokens.put("a service", Tokens.service("link-service", HERE));
        tokens.put("a true customer's", Tokens.customer(STAFF, HERE));
        return tokens;
    }

    private static JwtClaims staff() {
        return Tokens.staffClaims(STAFF, PERSON, HERE, "support-supervisor");
    }

    private static String signed(JwtClaims claims) {
        return "Bearer " + Tokens.signed(claims, "ES256");
    }

    @Test
    void whoIsNoStaffIsNotTakenForAMember() {
        for (String header : List.of(Tokens.customer(STAFF, HERE), Tokens.service("link-service", HERE))) {
            given().header("Authorization", header)
                    .post("/v1/staff-probes/anybody")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    @Tag("TD5")
    void anApprovalPassesOnlyWhoStandsNowAndNobodyWhenNobodyAnswers() {
        String token = Tokens.staff(STAFF, PERSON, HERE, "support-supervisor");

        given().header("Authorization", token).post("/v1/staff-probes").then().statusCode(204);

        StandingStaff.gone(STAFF);
        given().header("Authorization", token)
                .post("/v1/staff-probes")
                .then()
                .statusCode(403)
                .body(field("type", equalTo("https://sekisho.dev/problems/not-entitled")));

        StandingStaff.everybody();
        StandingStaff.silent();
        given().header("Authorization", token)
                .post("/v1/staff-probes")
                .then()
                .statusCode(503)
                .body(field("type", equalTo("https://sekisho.dev/problems/approval-not-checkable")));
    }
}
