package dev.sekisho.identity.app;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Joining, getting a role by four eyes, signing in, losing the role, leaving: over REST and the real database. */
@QuarkusTest
class StaffDoorTest {

    @Inject
    DataSource database;

    @Test
    void theTwoFoundersAreLetInOnceEachAndNobodyElseIs() {
        StaffHouse.founder(1);
        StaffHouse.founder(2);

        for (Response refused : List.of(
                StaffHouse.found(StaffHouse.founderEmail(1), StaffHouse.founderCode(1), "F-3-1000"),
                StaffHouse.found(StaffHouse.founderEmail(1), StaffHouse.founderCode(2), "F-3-1000"),
                StaffHouse.found("somebody@sekisho.example", StaffHouse.founderCode(1), "F-3-1000"))) {
            refused.then()
                    .statusCode(422)
                    .body(field("type", equalTo("https://sekisho.dev/problems/enrolment-refused")));
        }
        assertThat(new Tables(database).column("select founder::text from staff where founder is not null"))
                .containsExactlyInAnyOrder("1", "2");
        assertThat(new Tables(database).column("select count(*)::text from role_grant where founder is not null"))
                .containsExactly("2");
    }

    @Test
    void aStaffTokenNamesThePersonOneAudienceAndTheRolesInForce() throws Exception {
        Member member =
                StaffHouse.enrolled().holding("support").holding("auditor").signedIn();

        var claims = member.claims();
        assertThat(claims.getSubject()).isEqualTo(member.staffId().toString());
        assertThat(claims.getAudience()).containsExactly("identity-service");
        assertThat(claims.getStringListClaimValue("groups"))
                .containsExactlyInAnyOrder("staff:support", "staff:auditor");
        assertThat(claims.getStringListClaimValue("amr")).contains("pwd", "otp");
        assertThat(UUID.fromString(claims.getStringClaimValue("person"))).isNotNull();
        assertThat(claims.hasClaim("bank")).isFalse();
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isLessThanOrEqualTo(600);
        assertThat(new PublishedFacts(database).typesOf(member.staffId()))
                .containsExactly("staff-entered", "staff-enrolled");
        assertThat(new PublishedFacts(database).typesOf(UUID.fromString(member.claim("jti"))))
                .containsExactly("staff-token-issued");
    }

    @Test
    @Tag("TD5")
    void aRoleIsInForceOnlyAfterAnotherPersonApproved() {
        Member member = StaffHouse.enrolled();
        member.trySignIn().then().statusCode(401);
        UUID grant = StaffHouse.propose(StaffHouse.founder(1), member, "support");

        StaffHouse.approve(StaffHouse.founder(1), grant)
                .then()
                .statusCode(422)
                .body(field("type", equalTo("https://sekisho.dev/problems/approval-refused")))
                .body(field("rule", equalTo("SAME_PERSON")));
        StaffHouse.approve(StaffHouse.founder(2), grant)
                .then()
                .statusCode(200)
                .body(field("state", equalTo("GRANTED")));
        StaffHouse.approve(StaffHouse.founder(2), grant)
                .then()
                .statusCode(409)
                .body(field("type", equalTo("https://sekisho.dev/problems/grant-decided")));
        assertThat(new PublishedFacts(database).typesOf(grant))
                .containsExactly("role-grant-proposed", "role-grant-refused", "role-granted", "role-grant-refused");
    }

    @Test
    @Tag("TD5")
    void twoAccountsOfOnePersonCannotApproveTwice() {
        Member third = StaffHouse.holding("access-admin");
        Member again = StaffHouse.enrolled(StaffHouse.founder(1).document(), null);
        UUID own = StaffHouse.propose(StaffHouse.founder(2), again, "access-admin");

        StaffHouse.approve(StaffHouse.founder(1), own).then().statusCode(422).body(field("rule", equalTo("OWN_GRANT")));
        StaffHouse.approve(third, own).then().statusCode(200);
        again.signedIn();
        assertThat(again.claim("person")).isEqualTo(StaffHouse.founder(1).claim("person"));
        assertThat(again.staffId()).isNotEqualTo(StaffHouse.founder(1).staffId());

        UUID grant = StaffHouse.propose(StaffHouse.founder(1), StaffHouse.enrolled(), "support");
        StaffHouse.approve(again, grant).then().statusCode(422).body(field("rule", equalTo("SAME_PERSON")));
        StaffHouse.approve(StaffHouse.founder(2), grant).then().statusCode(200);
    }

    @Test
    @Tag("TD5")
    @Tag("ID-05")
    void aCustomerWhoIsStaffIsOnePerson() {
        Customer customer = Customer.proved();
        Member member = new Member(null, null, customer.document(), null);
        String person = new Tables(database)
                .column("select person_id::text from account where account_id = '" + customer.accountId() + "'")
                .get(0);
        Map<String, Object> documents = StaffHouse.person(member.document(), "staff-of-" + customer.email(), null);
        documents.put("nameKana", "ヤマダ・ハナコ");
        documents.put("birthDate", "1980-01-02");

        String staffId = StaffHouse.founder(1)
                .call()
                .body(documents)
                .post("/v1/staff")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("staffId");

        assertThat(new Tables(database).column("select person_id::text from staff where staff_id = '" + staffId + "'"))
                .containsExactly(person);
    }

    @Test
    @Tag("TD5")
    void manyApprovalsAtOnceAreOne() throws Exception {
        UUID grant = StaffHouse.propose(StaffHouse.founder(1), StaffHouse.enrolled(), "support");

        List<Integer> statuses = StaffHouse.race(
                12, () -> StaffHouse.approve(StaffHouse.founder(2), grant).statusCode());

        assertThat(statuses).hasSize(12).containsOnly(200, 409).containsOnlyOnce(200);
        assertThat(new PublishedFacts(database).typesOf(grant)).containsOnlyOnce("role-granted");
    }

    @Test
    @Tag("TD5")
    void theTableItselfWantsFourEyes() {
        Member member = StaffHouse.enrolled();
        UUID grant = StaffHouse.propose(StaffHouse.founder(1), member, "support");
        Tables tables = new Tables(database);
        String founder = "'" + StaffHouse.founder(1).staffId() + "'";
        String person = "'" + StaffHouse.founder(1).claim("person") + "'";
        String where = " where grant_id = '" + grant + "'";

        assertThatThrownBy(() -> tables.run("update role_grant set state = 'GRANTED'" + where))
                .hasMessageContaining("nothing_is_granted_by_one");
        assertThatThrownBy(() -> tables.run("update role_grant set state = 'GRANTED', approved_by = " + founder
                        + ", approved_person = " + person + ", approved_at = now()" + where))
                .hasMessageContaining("four_eyes");
        assertThatThrownBy(() -> tables.run("update role_grant set state = 'GRANTED', approved_by = " + founder
                        + ", approved_person = '" + StaffHouse.founder(2).claim("person") + "', approved_at = now()"
                        + where))
                .hasMessageContaining("foreign key");
        assertThatThrownBy(() -> tables.run("update staff set person_id = " + person))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> tables.run("update role_grant set proposed_person = " + person + where))
                .hasMessageContaining("permission denied");
    }

    @Test
    @Tag("TD5")
    void aRoleThatIsTakenAwayIsGoneAtOnceWhateverTheTokenSays() {
        Member member =
                StaffHouse.enrolled().holding("support").holding("operations").signedIn();
        assertThat(member.stands("support")).isTrue();
        String grant = StaffHouse.founder(2)
                .call()
                .get("/v1/role-grants?staffId=" + member.staffId())
                .then()
                .statusCode(200)
                .body(field("items.state", hasItem("GRANTED")))
                .body(field("nextCursor", nullValue()))
                .extract()
                .as(Json.class)
                .getString("items[role=support].grantId");

        StaffHouse.founder(2).call().delete("/v1/role-grants/" + grant).then().statusCode(204);

        assertThat(member.stands("support")).isFalse();
        assertThat(member.stands("operations")).isTrue();
        assertThat(member.stands("access-admin")).isFalse();
        StaffHouse.founder(2).call().delete("/v1/role-grants/" + grant).then().statusCode(204);
        assertThat(new PublishedFacts(database).typesOf(UUID.fromString(grant)))
                .containsExactly("role-grant-proposed", "role-granted", "role-revoked");
    }

    @Test
    @Tag("TD5")
    void whoLeavesHasNoRoleNoTokenAndNoWayBackIn() {
        Member member = StaffHouse.holding("access-admin");

        StaffHouse.founder(1)
                .call()
                .delete("/v1/staff/" + member.staffId())
                .then()
                .statusCode(204);

        assertThat(member.stands("access-admin")).isFalse();
        member.call()
                .body(StaffHouse.person("S-99999", "crony@sekisho.example", null))
                .post("/v1/staff")
                .then()
                .statusCode(403)
                .body(field("type", equalTo("https://sekisho.dev/problems/not-entitled")));
        member.call()
                .body(Map.of("audience", "link-service"))
                .post("/v1/staff-token-exchanges")
                .then()
                .statusCode(401);
        member.trySignIn().then().statusCode(401);
        StaffHouse.founder(1)
                .call()
                .body(Map.of("staffId", member.staffId(), "role", "support"))
                .post("/v1/role-grants")
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("LEFT")));
        assertThat(new PublishedFacts(database).typesOf(member.staffId())).endsWith("staff-left");
        assertThat(new Tables(database)
                        .column("select count(*)::text from staff where staff_id = '" + member.staffId()
                                + "' and num_nonnulls(password_hash, totp_sealed, address_hash) > 0"))
                .containsExactly("0");
    }

    @Test
    void aBanksPeopleActForThatBankOnlyAndAnInvestigatorForATime() {
        Member banker = StaffHouse.enrolled("S-bank-1", "0998");
        Member investigator = StaffHouse.enrolled();
        String soon = Instant.now().plus(Duration.ofDays(30)).toString();

        refusesRole(banker, Map.of("role", "support"), "NOT_FOR_THIS_EMPLOYER");
        refusesRole(banker, Map.of("role", "bank-user", "bankCode", "0999"), "NOT_FOR_THIS_EMPLOYER");
        refusesRole(banker, Map.of("role", "bank-user"), "NOT_FOR_THIS_EMPLOYER");
        refusesRole(investigator, Map.of("role", "bank-user", "bankCode", "0998"), "NOT_FOR_THIS_EMPLOYER");
        refusesRole(investigator, Map.of("role", "investigator"), "END_MISSING");
        refusesRole(investigator, Map.of("role", "investigator", "endsAt", "2020-01-01T00:00:00Z"), "END_PAST");
        UUID bank = grant(banker, Map.of("role", "bank-user", "bankCode", "0998"));
        StaffHouse.approve(StaffHouse.founder(2), bank).then().statusCode(200).body(field("bankCode", equalTo("0998")));
        UUID time = grant(investigator, Map.of("role", "investigator", "endsAt", soon));
        StaffHouse.approve(StaffHouse.founder(2), time).then().statusCode(200);

        assertThat(banker.signedIn().claim("bank")).isEqualTo("0998");
        assertThat(investigator.signedIn().stands("investigator")).isTrue();
    }

    private static void refusesRole(Member member, Map<String, Object> wish, String rule) {
        propose(member, wish).then().statusCode(422).body(field("rule", equalTo(rule)));
    }

    private static UUID grant(Member member, Map<String, Object> wish) {
        return UUID.fromString(propose(member, wish)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("grantId"));
    }

    private static Response propose(Member member, Map<String, Object> wish) {
        Map<String, Object> body = new HashMap<>(wish);
        body.put("staffId", member.staffId());
        return StaffHouse.founder(1).call().body(body).post("/v1/role-grants");
    }

    @Test
    @Tag("TA10")
    void aSignedInMemberGetsATokenForAnotherServiceWithNoLaterEnd() throws Exception {
        Member member = StaffHouse.holding("support");

        String other = member.call()
                .body(Map.of("audience", "link-service"))
                .post("/v1/staff-token-exchanges")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("accessToken");

        assertThat(Member.claims(other).getAudience()).containsExactly("link-service");
        assertThat(Member.claims(other).getExpirationTime().getValue())
                .isLessThanOrEqualTo(member.claims().getExpirationTime().getValue());
        StaffHouse.anybody()
                .header("Authorization", "Bearer " + other)
                .body(Map.of("audience", "link-service"))
                .post("/v1/staff-token-exchanges")
                .then()
                .statusCode(401);
        member.call()
                .body(Map.of("audience", "some-service"))
                .post("/v1/staff-token-exchanges")
                .then()
                .statusCode(400);
    }
}
