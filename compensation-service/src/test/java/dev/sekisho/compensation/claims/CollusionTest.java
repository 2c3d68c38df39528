package dev.sekisho.compensation.claims;

import static dev.sekisho.kit.testing.Json.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.StandingStaff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Twelve ways in which insiders would pay themselves or somebody twice; after each, everything that can be paid is paid. */
@QuarkusTest
@Tag("TD5")
@Tag("IN-09")
class CollusionTest extends ClaimScene {

    @Test
    void aMakerApprovesTheirOwnClaim() {
        Json claim = made(victim(1_000));
        refused(approve(maker, claim), "IS_AUTHOR");
        approve(first, claim).statusCode(200);

        nothingIsPaid(claim);
    }

    @Test
    void aMakerApprovesWithASecondAccount() {
        Json claim = made(victim(1_000));
        refused(approve(maker.otherAccount(), claim), "IS_AUTHOR");
        approve(first, claim).statusCode(200);

        nothingIsPaid(claim);
    }

    @Test
    void oneSupervisorApprovesTwice() {
        Json claim = made(victim(1_000));
        approve(first, claim).statusCode(200);
        refused(approve(first, claim), "APPROVED_ALREADY");

        nothingIsPaid(claim);
    }

    @Test
    void oneSupervisorApprovesWithTwoAccounts() {
        Json claim = made(victim(1_000));
        approve(first, claim).statusCode(200);
        refused(approve(first.otherAccount(), claim), "APPROVED_ALREADY");

        nothingIsPaid(claim);
    }

    @Test
    void anEditorApprovesWhatAColleagueMade() {
        Victim victim = victim(1_000);
        Json claim = made(victim);
        Json edited = edit(first, idOf(claim), victim.claim())
                .statusCode(200)
                .extract()
                .as(Json.class);
        refused(approve(first, edited), "IS_AUTHOR");
        approve(second, edited).statusCode(200);

        nothingIsPaid(claim);
    }

    @Test
    void aMakerLetsAColleagueEditAndApproves() {
        Victim victim = victim(1_000);
        Json claim = made(victim);
        Json edited = edit(Member.somebody(), idOf(claim), victim.claim())
                .statusCode(200)
                .extract()
                .as(Json.class);
        refused(approve(maker, edited), "IS_AUTHOR");
        approve(second, edited).statusCode(200);

        nothingIsPaid(claim);
    }

    @Test
    void aClaimIsChangedAfterItsApprovals() {
        Victim victim = victim(1_000, 2_000);
        Json claim = made(victim, victim.claimOf(victim.charges().subList(0, 1)));
        approve(first, claim).statusCode(200);
        approve(second, claim).statusCode(200).body(field("state", equalTo("APPROVED")));
        edit(maker, idOf(claim), victim.claim())
                .statusCode(200)
                .body(field("state", equalTo("DRAFT")))
                .body(field("approvals.size()", equalTo(0)))
                .body(field("owedYen", equalTo(3_000)));

        nothingIsPaid(claim);
    }

    @Test
    void anApprovalOfTheOldContentIsReplayedOnTheNew() {
        Victim victim = victim(1_000);
        Json claim = made(victim);
        approve(first, claim).statusCode(200);
        Json edited = edit(maker, idOf(claim), victim.claim())
                .statusCode(200)
                .extract()
                .as(Json.class);
        refused(approve(second, claim), "CONTENT_CHANGED");
        assertThat(edited.getString("contentHash")).isNotEqualTo(claim.getString("contentHash"));
        // The very same content once more is another content.
        edit(maker, idOf(claim), victim.claim()).statusCode(200);
        refused(approve(second, claim), "CONTENT_CHANGED");

        nothingIsPaid(claim);
    }

    @Test
    void aBeneficiaryApprovesOrWritesTheirOwnClaim() {
        Victim victim = victim(1_000);
        Json claim = made(victim, victim.claimFor(first.personId()));
        refused(approve(first, claim), "IS_BENEFICIARY");
        refused(approve(first.otherAccount(), claim), "IS_BENEFICIARY");
        approve(second, claim).statusCode(200);
        make(maker, victim(1_000), victim(1_000).claimFor(maker.personId())).statusCode(422);
        edit(maker.otherAccount(), idOf(claim), victim.claimFor(maker.personId()))
                .statusCode(422)
                .body(field("rule", equalTo("AUTHOR_IS_BENEFICIARY")));

        nothingIsPaid(claim);
    }

    @Test
    void theMoneyIsTurnedToAnotherAccount() {
        Victim victim = victim(1_000);
        Victim friend = victim(1_000);
        Json claim = approved(victim);
        edit(maker, idOf(claim), victim.claimTo(friend.accountNumber()))
                .statusCode(422)
                .body(field("rule", equalTo("PAYEE_IS_NOT_THE_VICTIM")));
        assertThat(claim(idOf(claim)).getString("contentHash")).isEqualTo(claim.getString("contentHash"));
        make(maker, friend, victim.claimTo(friend.accountNumber()))
                .statusCode(422)
                .body(field("rule", equalTo("CHARGE_NOT_CONFIRMED")));

        payAll();
        assertThat(paidYen(idOf(claim))).isEqualTo(1_000);
    }

    @Test
    void aTheftIsSplitIntoClaimsThatEachHaveOneApproval() {
        Victim victim = victim(1_000, 1_000, 1_000);
        for (UUID charge : victim.charges()) {
            Json part = made(victim, victim.claimOf(List.of(charge)));
            approve(first, part).statusCode(200).body(field("state", equalTo("DRAFT")));
            nothingIsPaid(part);
        }
        make(maker, victim, victim.claim()).statusCode(422).body(field("rule", equalTo("ALREADY_CLAIMED")));
    }

    @Test
    void aPaidClaimIsPaidAgain() {
        Victim victim = victim(1_000);
        Json claim = approved(victim);
        String run = run(first).then().statusCode(201).extract().as(Json.class).get("runId");
        release(second, run).statusCode(200);
        confirm(first, run).statusCode(200);
        release(second, run).statusCode(422);
        confirm(first, run).statusCode(200);
        refused(approve(Member.somebody(), claim), "NOT_OPEN");
        edit(maker, idOf(claim), victim.claim()).statusCode(422).body(field("rule", equalTo("NOT_OPEN")));
        make(maker, victim, victim.claim()).statusCode(422).body(field("rule", equalTo("ALREADY_CLAIMED")));
        at(maker, Member.SUPPORT)
                .delete("/v1/claims/" + idOf(claim))
                .then()
                .statusCode(422)
                .body(field("rule", equalTo("NOT_OPEN")));

        payAll();
        assertThat(paidYen(idOf(claim))).isEqualTo(1_000);
    }

    @Test
    void oneSupervisorMakesAndReleasesARun() {
        Json claim = approved(victim(1_000));
        String run = run(first).then().statusCode(201).extract().as(Json.class).get("runId");
        release(first, run).statusCode(422).body(field("rule", equalTo("IS_MAKER")));
        release(first.otherAccount(), run).statusCode(422).body(field("rule", equalTo("IS_MAKER")));
        confirm(first, run).statusCode(422).body(field("rule", equalTo("NOT_IN_THIS_STATE")));

        nothingIsPaid(claim);
        assertThat(factsOf(UUID.fromString(run)))
                .filteredOn("payment-run-refused"::equals)
                .hasSize(3);
    }

    @Test
    void aBeneficiaryReleasesTheRunThatPaysThem() {
        Victim victim = victim(1_000);
        Member beneficiary = Member.somebody();
        Json claim = made(victim, victim.claimFor(beneficiary.personId()));
        approve(first, claim).statusCode(200);
        approve(second, claim).statusCode(200);
        String run = run(first).then().statusCode(201).extract().as(Json.class).get("runId");
        release(beneficiary, run).statusCode(422).body(field("rule", equalTo("IS_BENEFICIARY")));

        nothingIsPaid(claim);
    }

    @Test
    void somebodyWhoLeftApprovesWithATokenThatStillLives() {
        Json claim = made(victim(1_000));
        approve(first, claim).statusCode(200);
        StandingStaff.gone(second.staffId());
        approve(second, claim).statusCode(403).body(field("type", containsString("not-entitled")));
        StandingStaff.silent();
        approve(Member.somebody(), claim).statusCode(503).body(field("type", containsString("approval-not-checkable")));
        StandingStaff.everybody();

        nothingIsPaid(claim);
    }

    @Test
    void aCaseTurnsOutToBeTheDepositorsOwnAfterTheApproval() {
        Victim victim = victim(1_000);
        Json claim = approved(victim);
        Victim half = victim(1_000);
        Json halfApproved = made(half);
        approve(first, halfApproved).statusCode(200);
        closeAsOwnUse(victim);
        closeAsOwnUse(half);
        refused(approve(second, halfApproved), "CHARGE_NOT_CONFIRMED");

        nothingIsPaid(claim);
        nothingIsPaid(halfApproved);
        claim(idOf(claim));
    }

    private void nothingIsPaid(Json claim) {
        payAll();
        assertThat(stateOf(idOf(claim))).isNotEqualTo("PAID");
        assertThat(paidYen(idOf(claim))).isZero();
    }

    private void refused(io.restassured.response.ValidatableResponse answer, String rule) {
        UUID claim = UUID.fromString(answer.statusCode(422)
                .body(field("type", containsString("approval-refused")))
                .body(field("rule", equalTo(rule)))
                .extract()
                .as(Json.class)
                .get("claimId"));
        assertThat(factsOf(claim)).last().isEqualTo("approval-refused");
    }
}
