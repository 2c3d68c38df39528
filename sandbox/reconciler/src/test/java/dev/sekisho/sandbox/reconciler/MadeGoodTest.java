package dev.sekisho.sandbox.reconciler;

import static dev.sekisho.sandbox.reconciler.HandMadeBanks.FIRST;
import static dev.sekisho.sandbox.reconciler.HandMadeBanks.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What banks credited to victims, beside what compensation-service says that it paid. */
@Tag("IN-09")
@Tag("TD6")
class MadeGoodTest extends SoundWorld {

    private final UUID claim = UUID.randomUUID();

    @Test
    void everyWayOfBeingPaidOnceAgrees() throws Exception {
        line(claim, 7, 1_000, "CONFIRMED", "PAID", true);
        world.banks.credit(FIRST, 7, 1_000);
        listed("RELEASED", "PAID", true);
        world.banks.credit(SECOND, claim, 300);
        interim("PAID");
        world.banks.credit(FIRST, 8, 50);
        line(UUID.randomUUID(), 9, 400, "RELEASED", "IN_PAYMENT", true);
        line(UUID.randomUUID(), 10, 500, "MADE", "IN_PAYMENT", true);

        Reconciliation result = run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.unsettled()).isEmpty();
        assertThat(result.count(Count.COMPENSATIONS)).isEqualTo(3);
        assertThat(result.summary()).contains("made good: 3 credits, 1,350 yen");
    }

    @Test
    void aClaimThatIsPaidAndCreditedByNobodyIsFound() throws Exception {
        line(claim, 7, 1_000, "CONFIRMED", "PAID", true);
        world.banks.order(7L, 1_000, "WAITING");

        assertFindings("claim " + claim + " is PAID with 1000 yen but no bank has credited it");
    }

    @Test
    void moneyThatComesBackIsListedApart() throws Exception {
        line(claim, 7, 1_000, "CONFIRMED", "PAID", true);
        world.banks.order(7L, 1_000, "RETURNED");

        Reconciliation result = run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.unsettled()).containsExactly("claim " + claim + " is PAID but its 1000 yen come back");
    }

    @Test
    void aDepositorWhoHasItTwiceIsFound() throws Exception {
        line(claim, 7, 1_000, "CONFIRMED", "PAID", true);
        world.banks.credit(FIRST, 7, 1_000);
        world.banks.credit(SECOND, 7, 1_000);

        assertFindings("payment 7 was credited 2 times (bank 0998, 0999)");
    }

    @Test
    void aDepositorWhoHasItByBothWaysIsFound() throws Exception {
        line(claim, 7, 1_000, "CONFIRMED", "DRAFT", false);
        listed("RELEASED", "PAID", true);
        world.banks.credit(FIRST, 7, 1_000);
        world.banks.credit(SECOND, claim, 300);

        assertFindings("bank 0998 credited 1000 yen to a depositor for payment 7, which nobody made");
    }

    @Test
    void anotherAmountIsFound() throws Exception {
        line(claim, 7, 1_000, "CONFIRMED", "PAID", true);
        world.banks.credit(FIRST, 7, 1_001);

        assertFindings("claim " + claim + " pays 1000 yen but bank 0998 credited 1001");
    }

    @Test
    void moneyForARunThatNobodyReleasedIsFound() throws Exception {
        line(claim, 7, 1_000, "MADE", "IN_PAYMENT", true);
        world.banks.credit(FIRST, 7, 1_000);

        assertFindings("bank 0998 credited 1000 yen to a depositor for payment 7, which nobody made");
    }

    @Test
    void whatABankCreditedOutOfAListAndSaysItDidNotIsFound() throws Exception {
        listed("RELEASED", "NOT_PAID", false);
        world.banks.credit(SECOND, claim, 300);

        assertFindings("bank 0999 credited 300 yen to a depositor for payment " + claim + ", which nobody made");
    }

    @Test
    void whatIsCreditedAndNotConfirmedYetIsListedApart() throws Exception {
        line(claim, 7, 1_000, "RELEASED", "IN_PAYMENT", true);
        world.banks.credit(FIRST, 7, 1_000);

        Reconciliation result = run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.unsettled())
                .containsExactly("claim " + claim + " is not PAID yet but bank 0998 has credited its 1000 yen");
    }

    private static void line(UUID claim, long number, long yen, String run, String state, boolean live)
            throws Exception {
        UUID id = UUID.randomUUID();
        world.tables.run("compensation", "insert into claim values (?, ?, ?)", claim, number, state);
        world.tables.run("compensation", "insert into payment_run values (?, ?)", id, run);
        world.tables.run("compensation", "insert into payment_line values (?, ?, ?, ?)", id, claim, yen, live);
    }

    private void listed(String state, String outcome, boolean live) throws Exception {
        UUID id = UUID.randomUUID();
        world.tables.run("compensation", "insert into lump_sum values (?, ?)", id, state);
        world.tables.run(
                "compensation", "insert into lump_sum_line values (?, ?, 300, ?, ?)", id, claim, live, outcome);
    }

    private void interim(String state) throws Exception {
        world.tables.run(
                "compensation", "insert into interim_payment values (?, 8, ?, 50, ?)", UUID.randomUUID(), claim, state);
    }
}
