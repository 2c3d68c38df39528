package dev.sekisho.compensation.claims;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.sekisho.compensation.interim.Interims;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A part of what is owed, before the decision: by two, once, and never on top of the whole. */
@QuarkusTest
@Tag("A56")
class InterimTest extends WaysScene {

    @Inject
    Interims interims;

    private final Member asker = Member.somebody();

    @BeforeEach
    void today() {
        backAgain();
    }

    @Test
    @Tag("IN-09")
    void isNotSentUnderANameThatThePayeesBankDoesNotKeep() {
        Victim victim = victim(150_001);
        String id = asked(idOf(made(victim)), 75_000)
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("interimId");
        approved(first, id).statusCode(200);
        approved(second, id).statusCode(200);

        for (String outcome : List.of("DIFFERS", "UNKNOWN_ACCOUNT", "NOT_ANSWERED")) {
            neighbours.sayOfPayee(victim.accountNumber(), outcome);
            refused(sent(first, id, BANK_DAY), "PAYEE_NOT_CONFIRMED");
        }
        neighbours.sayOfPayee(victim.accountNumber(), "BANK_CANNOT");
        refused(sent(first, id, BANK_DAY), "UNCHECKED_PAYEE");
        at(first, Member.SUPERVISOR)
                .body("{\"transferDate\":\"" + BANK_DAY + "\",\"uncheckedPayee\":true}")
                .post("/v1/interim-payments/" + id + "/files")
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("IN-08")
    @Tag("TD6")
    void countsAgainstWhatIsOwedByEitherWay() {
        Victim victim = victim(150_001);
        UUID claim = idOf(made(victim));
        String id =
                asked(claim, 75_000).statusCode(201).extract().as(Json.class).get("interimId");
        approved(first, id).statusCode(200).body(field("state", equalTo("ASKED")));
        approved(second, id).statusCode(200).body(field("state", equalTo("APPROVED")));
        at(first, Member.SUPERVISOR)
                .get("/v1/interim-payments/" + id + "/file")
                .then()
                .statusCode(404);
        sent(first, id, BANK_DAY).statusCode(200).body(field("state", equalTo("SENT")));
        byte[] file = at(first, Member.SUPERVISOR)
                .get("/v1/interim-payments/" + id + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(file, StandardCharsets.ISO_8859_1).substring(120, 240))
                .contains(victim.accountNumber())
                .contains("0000075000");
        at(second, Member.SUPERVISOR)
                .post("/v1/interim-payments/" + id + "/confirmations")
                .then()
                .statusCode(200)
                .body(field("state", equalTo("PAID")));

        approveAgain(first, claim).statusCode(200);
        approveAgain(second, claim)
                .statusCode(200)
                .body(field("owedYen", equalTo(150_001)))
                .body(field("interimYen", equalTo(75_000)));
        payAtOnce();

        assertThat(stateOf(claim)).isEqualTo("PAID");
        assertThat(keptYen(claim)).isEqualTo(75_001);
        assertThat(paidYen(claim)).isEqualTo(75_001);
        assertThat(factsOf(UUID.fromString(id)))
                .containsExactly(
                        "interim-asked",
                        "interim-moved",
                        "interim-moved",
                        "interim-moved",
                        "payee-read",
                        "interim-moved");
    }

    @Test
    @Tag("TD5")
    void isPaidToNobodyByOneOrByThoseWhoWroteOrGetIt() {
        Member beneficiary = Member.somebody();
        Victim victim = victim(1_000);
        UUID claim = idOf(made(victim, victim.claimFor(beneficiary.personId())));
        refused(asked(beneficiary, claim, 400), "IS_BENEFICIARY");
        refused(asked(asker, claim, 501), "TOO_HIGH");
        String id = asked(claim, 500).statusCode(201).extract().as(Json.class).get("interimId");
        refused(asked(asker, claim, 100), "ASKED_ALREADY");

        refused(approved(asker.otherAccount(), id), "IS_AUTHOR");
        refused(approved(maker, id), "IS_AUTHOR");
        refused(approved(beneficiary, id), "IS_BENEFICIARY");
        approved(first, id).statusCode(200);
        refused(approved(first.otherAccount(), id), "APPROVED_ALREADY");
        refused(sent(second, id, BANK_DAY), "NOT_IN_THIS_STATE");
        assertThatThrownBy(() ->
                        execute("update interim_payment set state = 'APPROVED' where id = ?", UUID.fromString(id)))
                .hasMessageContaining("two approvals");
        approved(second, id).statusCode(200).body(field("state", equalTo("APPROVED")));
        refused(sent(asker, id, BANK_DAY), "IS_AUTHOR");
        refused(sent(beneficiary, id, BANK_DAY), "IS_BENEFICIARY");
        refused(sent(first, id, "2026-12-05"), "NOT_A_TRANSFER_DAY");

        at(first, Member.SUPERVISOR)
                .delete("/v1/interim-payments/" + id)
                .then()
                .statusCode(200)
                .body(field("state", equalTo("CANCELLED")));
        assertThat(claim(claim).getString("interimYen")).isNull();
    }

    @Test
    @Tag("TD6")
    void aClaimOfWhichAPartIsPaidIsNeitherGivenUpNorMadeSmallerThanThat() {
        Victim victim = victim(1_000, 100_000);
        UUID claim = idOf(made(victim));
        paidInterim(claim, 50_000);

        at(maker, Member.SUPPORT)
                .delete("/v1/claims/" + claim)
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("INTERIM_PAID")));
        edit(maker, claim, victim.claimOf(victim.charges().subList(0, 1)))
                .statusCode(422)
                .body(field("rule", equalTo("INTERIM_PAID")));
        assertThatThrownBy(() -> execute("update claim set state = 'WITHDRAWN' where id = ?", claim))
                .hasMessageContaining("not withdrawn");
        assertThat(claim(claim).getLong("owedYen")).isEqualTo(101_000);
    }

    @Test
    void isADebtWhereNothingWasStolen() {
        Victim victim = victim(10_000);
        UUID claim = idOf(made(victim));
        String id = paidInterim(claim, 5_000);

        closeAsOwnUse(victim);

        interims.recordDebts(NOW);
        interims.recordDebts(NOW);

        at(first, Member.SUPERVISOR)
                .get("/v1/interim-debts")
                .then()
                .statusCode(200)
                .body(field("interimId", hasItem(id)));
        assertThat(count(
                        "select count(*) from interim_debt where amount_yen = 5000 and interim_id = ?",
                        UUID.fromString(id)))
                .isOne();
    }

    @Test
    @Tag("IN-08")
    @Tag("TD6")
    void aNewRevisionGivesUpWhatNobodyWasPaidYet() {
        Victim victim = victim(150_002);
        UUID claim = idOf(made(victim));
        String id = approvedInterim(claim, 75_000);

        edit(maker, claim, victim.claim()).statusCode(200);

        assertThat(claim(claim).getString("interimYen")).isNull();
        assertThat(factsOf(UUID.fromString(id)))
                .containsExactly("interim-asked", "interim-moved", "interim-moved", "interim-moved");
        refused(sent(first, id, BANK_DAY), "NOT_IN_THIS_STATE");
        approveAgain(first, claim).statusCode(200);
        approveAgain(second, claim).statusCode(200);
        payAtOnce();
        assertThat(stateOf(claim)).isEqualTo("PAID");
        assertThat(keptYen(claim)).isEqualTo(150_002);
    }

    @Test
    @Tag("TD6")
    void nothingLeavesForWhatTurnedOutToBeTheDepositorsOwn() {
        Victim approved = victim(10_002);
        String id = approvedInterim(idOf(made(approved)), 5_000);
        closeAsOwnUse(approved);
        refused(sent(first, id, BANK_DAY), "CLAIM_AMISS");
        assertThatThrownBy(() -> execute("update interim_payment set state = 'SENT' where id = ?", UUID.fromString(id)))
                .hasMessageContaining("claim's own");

        Victim waiting = victim(10_003);
        String asked = asked(idOf(made(waiting)), 5_000)
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("interimId");
        approved(first, asked).statusCode(200);
        closeAsOwnUse(waiting);
        refused(approved(second, asked), "CLAIM_AMISS");

        Victim late = victim(10_004);
        UUID claim = idOf(made(late));
        closeAsOwnUse(late);
        refused(asked(claim, 5_000), "CLAIM_AMISS");
        assertThatThrownBy(() -> execute(
                        "insert into interim_payment (id, number, claim_id, revision, amount_yen, state, asked_by,"
                                + " asked_staff, asked_at, version) values (gen_random_uuid(), nextval('claim_number'), ?, 1,"
                                + " 5000, 'ASKED', gen_random_uuid(), gen_random_uuid(), now(), 1)",
                        claim))
                .hasMessageContaining("claim's own");
    }

    @Test
    @Tag("TD6")
    void aClaimOfOwnUseIsGivenUpAndWhatWasPaidOfItStandsBesideTheNext() {
        Victim victim = victim(10_005);
        UUID claim = idOf(made(victim));
        String id = paidInterim(claim, 5_000);
        closeAsOwnUse(victim);

        at(maker, Member.SUPPORT)
                .delete("/v1/claims/" + claim)
                .then()
                .statusCode(200)
                .body(field("state", equalTo("WITHDRAWN")));
        interims.recordDebts(NOW);

        assertThat(count("select amount_yen from interim_debt where interim_id = ?", UUID.fromString(id)))
                .isEqualTo(5_000);
        Victim again = reportedAgain(victim, 10_005);
        Json next = made(again);
        assertThat(next.getLong("interimDebtYen")).isEqualTo(5_000);
        assertThat(next.getString("interimYen")).isNull();
        assertThat(made(victim(10_006)).getString("interimDebtYen")).isNull();
    }

    private String approvedInterim(UUID claim, long yen) {
        String id = asked(claim, yen).statusCode(201).extract().as(Json.class).get("interimId");
        approved(first, id).statusCode(200);
        approved(second, id).statusCode(200).body(field("state", equalTo("APPROVED")));
        return id;
    }

    private String paidInterim(UUID claim, long yen) {
        String id = asked(claim, yen).statusCode(201).extract().as(Json.class).get("interimId");
        approved(first, id).statusCode(200);
        approved(second, id).statusCode(200);
        sent(first, id, BANK_DAY).statusCode(200);
        at(second, Member.SUPERVISOR)
                .post("/v1/interim-payments/" + id + "/confirmations")
                .then()
                .statusCode(200);
        return id;
    }

    private ValidatableResponse asked(UUID claim, long yen) {
        return asked(asker, claim, yen);
    }

    private static ValidatableResponse asked(Member by, UUID claim, long yen) {
        return at(by, Member.SUPPORT)
                .body("{\"amountYen\":" + yen + "}")
                .post("/v1/claims/" + claim + "/interim-payments")
                .then();
    }

    private static ValidatableResponse approved(Member by, String id) {
        return at(by, Member.SUPERVISOR)
                .post("/v1/interim-payments/" + id + "/approvals")
                .then();
    }

    private static ValidatableResponse sent(Member by, String id, String day) {
        return at(by, Member.SUPERVISOR)
                .body("{\"transferDate\":\"" + day + "\"}")
                .post("/v1/interim-payments/" + id + "/files")
                .then();
    }

    private static void refused(ValidatableResponse answer, String rule) {
        answer.statusCode(422)
                .body(field("type", containsString("interim-refused")))
                .body(field("rule", equalTo(rule)));
    }
}
