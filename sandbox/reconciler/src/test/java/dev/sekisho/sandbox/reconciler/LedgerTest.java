package dev.sekisho.sandbox.reconciler;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ledger in itself. */
class LedgerTest extends SoundWorld {

    @Test
    @Tag("CH-04")
    void aTransactionThatDoesNotAddUpIsFound() throws Exception {
        world.tables.run(
                "charge",
                "update ledger_entry set amount_yen = -4999 where transaction_id = ? and account = 'bank:0998'",
                world.posted);

        assertFindingsButOfTheCopy(
                "ledger transaction " + world.posted + " adds up to 1 yen",
                "the whole ledger adds up to 1 yen",
                world.posted + " should have put -5000 yen on bank:0998 but the ledger has no such line",
                "ledger transaction " + world.posted + " puts -4999 yen on bank:0998 for nothing that moves money");
    }

    @Test
    @Tag("CH-04")
    void aPostedChargeThatIsNotInTheLedgerIsFound() throws Exception {
        world.tables.run("charge", "delete from ledger_entry where transaction_id = ?", world.posted);
        world.tables.run("charge", "update wallet set balance_yen = balance_yen - 5000 where balance_yen = 5900");

        assertFindingsButOfTheCopy(
                world.posted + " should have put -5000 yen on bank:0998 but the ledger has no such line",
                world.posted + " should have put 5000 yen on wallet:" + world.wallet
                        + " but the ledger has no such line");
    }

    @Test
    @Tag("CH-03")
    void aChargeThatIsInTheLedgerTwiceIsFound() throws Exception {
        world.tables.run(
                "charge", "insert into ledger_entry select * from ledger_entry where transaction_id = ?", world.posted);
        world.tables.run("charge", "update wallet set balance_yen = balance_yen + 5000 where balance_yen = 5900");

        assertFindingsButOfTheCopy(
                "ledger transaction " + world.posted + " puts -5000 yen on bank:0998 for nothing that moves money",
                "ledger transaction " + world.posted + " puts 5000 yen on wallet:" + world.wallet
                        + " for nothing that moves money");
    }

    @Test
    @Tag("CH-04")
    void aBalanceThatIsNotTheSumOfItsLinesIsFound() throws Exception {
        world.tables.run("charge", "update wallet set balance_yen = 5901 where balance_yen = 5900");

        assertFindings("wallet " + world.wallet + " holds 5901 yen but its lines add up to 5900");
    }

    @Test
    @Tag("CH-04")
    void linesOfAWalletThatIsNotThereAreFound() throws Exception {
        world.tables.run("charge", "delete from wallet");

        assertFindings(
                "wallet " + world.wallet + " holds null yen but its lines add up to 5900",
                "wallet " + world.mule + " holds null yen but its lines add up to 900");
    }

    @Test
    @Tag("TC6")
    void aBalanceBelowZeroIsFound() throws Exception {
        UUID poor = UUID.randomUUID();
        world.tables.run("charge", "insert into wallet values (?, -1)", poor);

        assertFindings(
                "wallet " + poor + " holds -1 yen but its lines add up to null", "wallet " + poor + " holds -1 yen");
    }

    @Test
    @Tag("CH-07")
    void lotsThatAreNotWhatTheWalletHoldsAreFound() throws Exception {
        world.tables.run(
                "charge", "insert into wallet_lots values (?, array[gen_random_uuid()], array[5899])", world.wallet);

        assertFindings("wallet " + world.wallet + " holds 5900 yen but its lots add up to 5899");
    }

    @Test
    void moneyThatIsHeldForNobodyIsFound() throws Exception {
        world.tables.run(
                "charge", "insert into authorisation values (gen_random_uuid(), ?, 30, 'STANDING')", world.wallet);
        world.tables.run("charge", "update wallet set held_yen = 31 where id = ?", world.wallet);

        assertFindings("of wallet " + world.wallet + " 31 yen are held but 30 stand authorised");
    }

    @Test
    void aRefundWithoutItsLinesIsFound() throws Exception {
        UUID refund = UUID.randomUUID();
        UUID merchant = UUID.randomUUID();
        world.tables.run(
                "charge",
                "insert into refund values (?, gen_random_uuid(), ?, ?, 20, null)",
                refund,
                merchant,
                world.wallet);

        assertFindingsButOfTheCopy(
                refund + " should have put -20 yen on merchant:" + merchant + " but the ledger has no such line",
                refund + " should have put 20 yen on wallet:" + world.wallet + " but the ledger has no such line");
    }
}
