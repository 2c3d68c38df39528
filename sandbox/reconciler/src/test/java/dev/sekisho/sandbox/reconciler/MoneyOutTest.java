package dev.sekisho.sandbox.reconciler;

import static dev.sekisho.sandbox.reconciler.HandMadeBanks.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Payouts, transfers and reversals. */
class MoneyOutTest extends SoundWorld {

    @Test
    @Tag("TC4")
    void aPayoutThatNoBankBookedIsFound() {
        world.banks.unbook(world.payout);

        assertFindings(
                "payout " + world.payout + " is POSTED with 400 yen but bank 0998 has not booked it",
                "credit of link-service " + world.payout + " is ACCEPTED with 400 yen but bank 0998 has not booked it");
    }

    @Test
    @Tag("TC4")
    void aPayoutThatCameBackAlthoughTheBankBookedItIsFound() {
        world.banks.give(FIRST, world.returned, 50, "C-9");

        assertFindings(
                given(world.returned, 50, "payout is RETURNED"),
                given(world.returned, 50, "credit of link-service is DECLINED"));
    }

    @Test
    @Tag("TC4")
    void moneyGivenForNoPayoutIsFoundAndADebitIsNoExcuse() {
        world.banks.give(FIRST, world.posted, 5_000, "R-1");

        assertFindings(
                "request " + world.posted + " is booked 2 times (bank 0998, 0998)",
                given(world.posted, 5_000, "payout is never heard of"),
                given(world.posted, 5_000, "credit of link-service is never heard of"));
    }

    @Test
    @Tag("TC4")
    void aPayoutInDoubtIsListedApartAndIsNoFinding() throws Exception {
        UUID doubted = UUID.randomUUID();
        world.paidOut(doubted, "IN_DOUBT", 30, null, null, null);
        world.tables.run("charge", "update wallet set balance_yen = 5870 where balance_yen = 5900");

        Reconciliation result = run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.unsettled()).containsExactly("payout " + doubted + " of 30 yen is IN_DOUBT and not booked");
        assertThat(result.count(Count.UNSETTLED_PAYOUTS)).isEqualTo(1);
    }

    @Test
    @Tag("TC6")
    void aTransferThatIsNotInTheLedgerIsFound() throws Exception {
        world.tables.run("charge", "delete from ledger_entry where transaction_id = ?", world.transfer);
        world.tables.run("charge", "update wallet set balance_yen = 6800 where balance_yen = 5900");
        world.tables.run("charge", "update wallet set balance_yen = 0 where balance_yen = 900");

        assertFindingsButOfTheCopy(
                world.transfer + " should have put -900 yen on wallet:" + world.wallet
                        + " but the ledger has no such line",
                world.transfer + " should have put 900 yen on wallet:" + world.mule
                        + " but the ledger has no such line");
    }

    @Test
    @Tag("TC10")
    void aPayoutThatCameBackTwiceIsFound() throws Exception {
        world.tables.run(
                "charge",
                "insert into ledger_entry select * from ledger_entry where transaction_id = ?",
                world.returnId);
        world.tables.run("charge", "update wallet set balance_yen = 5950 where balance_yen = 5900");

        assertFindingsButOfTheCopy(
                "ledger transaction " + world.returnId + " puts -50 yen on bank:0998 for nothing that moves money",
                "ledger transaction " + world.returnId + " puts 50 yen on wallet:" + world.wallet
                        + " for nothing that moves money");
    }

    @Test
    @Tag("CH-03")
    void moreTakenBackThanWasChargedIsFound() throws Exception {
        world.tables.run(
                "charge", "update charge set state = 'VOIDED', bank_reference = null where id = ?", world.posted);

        assertThat(run().findings()).contains("of charge " + world.posted + " of 5000 yen 100 were taken back");
    }

    @Test
    @Tag("CH-04")
    void aLineUnderAnotherNameIsFound() throws Exception {
        world.tables.run("charge", "update ledger_entry set kind = 'PAYMENT' where transaction_id = ?", world.transfer);

        assertFindings("ledger transaction " + world.transfer + " is called PAYMENT but is a TRANSFER");
    }

    @Test
    @Tag("TD4")
    void aTransferPayoutOrReversalThatTheCopyLacksIsFound() throws Exception {
        world.tables.run(
                "compensation",
                "delete from copied_transfer; delete from copied_reversal;"
                        + " update copied_payout set state = 'IN_DOUBT' where state = 'POSTED'");

        assertThat(run().findings())
                .hasSize(3)
                .anyMatch(finding -> finding.startsWith("transfer " + world.transfer))
                .anyMatch(finding -> finding.startsWith("reversal " + world.reversal))
                .anyMatch(finding -> finding.startsWith("payout " + world.payout));
    }

    private static String given(UUID request, long amountYen, String what) {
        return "bank 0998 has given " + amountYen + " yen for request " + request + " without debit: the " + what;
    }
}
