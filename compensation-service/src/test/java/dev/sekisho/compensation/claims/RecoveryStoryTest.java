package dev.sekisho.compensation.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.recovery.DueRecovery;
import dev.sekisho.compensation.recovery.Recoveries;
import dev.sekisho.compensation.recovery.RecoveryOrder;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left in the thief's frozen wallet is taken back once the claim is approved; the victim does not wait for it. */
@QuarkusTest
@Tag("IN-08")
class RecoveryStoryTest extends ClaimScene {

    @Inject
    Recoveries recoveries;

    @Test
    void takesBackWhatIsLeftUpToEachCharge() {
        Victim victim = victim(30_000, 20_000);
        neighbours.hold(victim.wallet(), 35_000);

        approved(victim);

        ended(victim);
        assertThat(neighbours.reversed(victim.wallet())).isEqualTo(35_000);
        assertThat(neighbours.balance(victim.wallet())).isZero();
        assertThat(facts(victim)).containsOnly("recovery-posted");
    }

    @Test
    void takesNoMoreThanWasCharged() {
        Victim victim = victim(30_000);
        neighbours.hold(victim.wallet(), 99_999);

        approved(victim);

        ended(victim);
        assertThat(neighbours.balance(victim.wallet())).isEqualTo(69_999);
    }

    @Test
    void whatIsHeldForAMerchantKeepsNobodyFromTheRest() {
        Victim victim = victim(30_000);
        neighbours.hold(victim.wallet(), 30_000);
        neighbours.holdForMerchants(victim.wallet(), 1);

        approved(victim);

        ended(victim);
        assertThat(neighbours.reversed(victim.wallet())).isEqualTo(29_999);
        assertThat(facts(victim)).containsExactly("recovery-posted");
    }

    @Test
    void aLostAnswerMovesNothingTwice() {
        Victim victim = victim(30_000);
        neighbours.hold(victim.wallet(), 50_000);
        neighbours.loseAnswers(victim.wallet(), 1);

        approved(victim);
        asked(victim);
        leaseIsOver(victim);

        ended(victim);
        assertThat(neighbours.reversed(victim.wallet())).isEqualTo(30_000);
        assertThat(facts(victim)).containsExactly("recovery-posted");
    }

    @Test
    void isLeasedForLongerThanItsCallsTake() {
        Victim victim = victim(30_000);
        neighbours.hold(victim.wallet(), 50_000);
        neighbours.loseAnswers(victim.wallet(), 1);

        approved(victim);
        asked(victim);

        assertThat(count(
                        "select count(*) from recovery where wallet_id = ? and attempts = 1"
                                + " and due_at > clock_timestamp() + interval '20 seconds'",
                        victim.wallet()))
                .isOne();
    }

    @Test
    void whoeverOutlivedTheLeaseWritesNothing() {
        Victim victim = victim(30_000);
        neighbours.hold(victim.wallet(), 50_000);
        neighbours.loseAnswers(victim.wallet(), 1);
        UUID claim = idOf(approved(victim));
        asked(victim);
        DueRecovery late = attempt(victim, claim, 0);

        recoveries.end(late, "NOTHING_LEFT");
        recoveries.posted(late, Money.yen(30_000));
        recoveries.forget(late);
        assertThat(count("select asked_yen from recovery where wallet_id = ? and state = 'DUE'", victim.wallet()))
                .isEqualTo(30_000);
        recoveries.forget(attempt(victim, claim, 1));
        assertThat(recoveries.ask(late, Money.yen(1))).isFalse();

        ended(victim);
        assertThat(facts(victim)).hasSize(1);
    }

    @Test
    void anotherAmountUnderTheSameIdEndsForAPerson() {
        Victim victim = victim(30_000);
        neighbours.hold(victim.wallet(), 50_000);
        neighbours.loseAnswers(victim.wallet(), 1);
        approved(victim);
        asked(victim);
        execute("update recovery set asked_yen = 20000 where wallet_id = ?", victim.wallet());
        leaseIsOver(victim);

        ended(victim);
        assertThat(count(
                        "select count(*) from recovery where wallet_id = ? and rule = 'REVERSAL_ID_REUSED'",
                        victim.wallet()))
                .isOne();
        assertThat(facts(victim)).containsExactly("recovery-ended");
        assertThat(neighbours.reversed(victim.wallet())).isEqualTo(30_000);
    }

    @Test
    void nothingIsTakenForACaseThatWasClosedAsOwnUse() {
        Victim victim = notFrozenYet();
        approved(victim);
        attempted(victim);
        closeAsOwnUse(victim);
        neighbours.refuseNoMore(victim.wallet());
        leaseIsOver(victim);

        ended(victim);
        assertThat(neighbours.reversed(victim.wallet())).isZero();
        assertThat(facts(victim)).containsExactly("recovery-ended");
    }

    @Test
    void nothingIsAskedForWhenTheCaseWasClosedAsOwnUseDuringTheLook() {
        Victim victim = notFrozenYet();
        UUID claim = idOf(approved(victim));
        attempted(victim);
        DueRecovery looked = attempt(victim, claim, attempts(victim));

        closeAsOwnUse(victim);

        assertThat(recoveries.ask(looked, Money.yen(30_000))).isFalse();
    }

    @Test
    void nothingIsAskedForWhenTheClaimWasWithdrawnDuringTheLook() {
        Victim victim = notFrozenYet();
        UUID claim = idOf(approved(victim));
        attempted(victim);
        DueRecovery looked = attempt(victim, claim, attempts(victim));

        at(maker, Member.SUPPORT).delete("/v1/claims/" + claim).then().statusCode(200);

        assertThat(recoveries.ask(looked, Money.yen(30_000))).isFalse();
        assertThat(count("select count(*) from recovery where wallet_id = ? and asked_yen is null", victim.wallet()))
                .isOne();
    }

    @Test
    void whatStandsIsAskedForOnce() {
        Victim victim = notFrozenYet();
        UUID claim = idOf(approved(victim));
        attempted(victim);
        DueRecovery looked = attempt(victim, claim, attempts(victim));

        assertThat(recoveries.ask(looked, Money.yen(30_000))).isTrue();
        assertThat(recoveries.ask(looked, Money.yen(30_000))).isFalse();
    }

    private int attempts(Victim victim) {
        return Math.toIntExact(count("select attempts from recovery where wallet_id = ?", victim.wallet()));
    }

    @Test
    void whatAWithdrawnClaimOrderedIsTakenForTheNextOne() {
        Victim victim = notFrozenYet();
        UUID given = idOf(approved(victim));
        attempted(victim);
        at(maker, Member.SUPPORT).delete("/v1/claims/" + given).then().statusCode(200);
        leaseIsOver(victim);
        ended(victim);
        neighbours.refuseNoMore(victim.wallet());
        assertThat(neighbours.reversed(victim.wallet())).isZero();

        approved(victim);

        ended(victim);
        assertThat(neighbours.reversed(victim.wallet())).isEqualTo(30_000);
        assertThat(facts(victim)).containsExactly("recovery-posted");
    }

    @Test
    void anEmptyWalletEndsItAndTheVictimIsPaidAllTheSame() {
        Victim victim = victim(30_000);
        UUID claim = idOf(approved(victim));

        ended(victim);
        assertThat(facts(victim)).containsExactly("recovery-ended");
        payAll();
        assertThat(paidYen(claim)).isEqualTo(30_000);
    }

    @Test
    void aClaimThatIsApprovedAgainAfterAnEditTakesNothingTwice() {
        Victim victim = victim(30_000);
        neighbours.hold(victim.wallet(), 90_000);
        UUID claim = idOf(approved(victim));
        ended(victim);
        String hash = edit(maker, claim, victim.claim())
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("contentHash");
        approve(first, claim, hash).statusCode(200);
        approve(second, claim, hash).statusCode(200);

        ended(victim);
        assertThat(neighbours.reversed(victim.wallet())).isEqualTo(30_000);
    }

    private DueRecovery attempt(Victim victim, UUID claim, int attempt) {
        UUID charge = victim.charges().get(0);
        RecoveryOrder order = new RecoveryOrder(
                new ChargeId(charge),
                new WalletId(victim.wallet()),
                claim,
                new CaseNumber(victim.caseNumber()),
                Money.yen(30_000));
        return new DueRecovery(order, reversalOf(charge), Optional.empty(), attempt, false);
    }

    private Victim notFrozenYet() {
        Victim victim = victim(30_000);
        neighbours.hold(victim.wallet(), 50_000);
        neighbours.refuse(victim.wallet(), "WALLET_NOT_FROZEN");
        return victim;
    }

    /** Tried and refused, its lease given back; the next attempt waits, so that the test is not raced by it. */
    private void attempted(Victim victim) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(
                                "select count(*) from recovery where wallet_id = ? and attempts > 0"
                                        + " and due_at < clock_timestamp() + interval '20 seconds'",
                                victim.wallet())
                        == 1);
        execute(
                "update recovery set due_at = clock_timestamp() + interval '1 hour' where wallet_id = ?",
                victim.wallet());
    }

    /** Booked at the owner, whoever heard of it. */
    private void asked(Victim victim) {
        await().atMost(Duration.ofSeconds(60)).until(() -> neighbours.reversed(victim.wallet()) > 0);
    }

    private void leaseIsOver(Victim victim) {
        execute("update recovery set due_at = clock_timestamp() where wallet_id = ?", victim.wallet());
    }

    private void ended(Victim victim) {
        await().atMost(Duration.ofSeconds(60)).until(() -> due(victim) == 0);
        assertThat(count("select count(*) from recovery where wallet_id = ?", victim.wallet()))
                .isEqualTo(victim.charges().size());
    }

    private long due(Victim victim) {
        return count("select count(*) from recovery where wallet_id = ? and state = 'DUE'", victim.wallet());
    }

    private List<String> facts(Victim victim) {
        return victim.charges().stream()
                .flatMap(charge -> factsOf(reversalOf(charge)).stream())
                .toList();
    }

    private UUID reversalOf(UUID charge) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select reversal_id from recovery where charge_id = ?")) {
            select.setObject(1, charge);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
