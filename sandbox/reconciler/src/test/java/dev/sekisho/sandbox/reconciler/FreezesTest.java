package dev.sekisho.sandbox.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Freezes against the wallets' rows. */
class FreezesTest extends SoundWorld {

    @Test
    @Tag("CH-05")
    @Tag("TD12")
    void aFreezeThatTheWalletsRowDoesNotKnowIsFound() throws Exception {
        freeze("FREEZE", "null", "null");

        assertFindings(
                "wallet " + world.wallet + ": CHARGE is stopped by a freeze but its row does not say so",
                "wallet " + world.wallet + ": TRANSFER is stopped by a freeze but its row does not say so",
                "wallet " + world.wallet + ": PAYOUT is stopped by a freeze but its row does not say so");
    }

    @Test
    @Tag("CH-05")
    void aRowThatSaysMoreThanTheFreezesIsFound() throws Exception {
        freeze("HOLD", "'2026-11-21T00:00:00Z'", "null");
        freeze("FREEZE", "null", "now()");
        rowSays("array['TRANSFER', 'PAYOUT', 'SPEND']", "array['2026-11-21T00:00:00Z', null, null]");

        assertFindings(
                "wallet " + world.wallet + ": PAYOUT is stopped by its row but by no freeze",
                "wallet " + world.wallet + ": SPEND is stopped by its row but by no freeze");
    }

    @Test
    @Tag("CH-05")
    void aHoldThatRanOutMayStandInTheRowOrNot() throws Exception {
        freeze("HOLD", "'2026-11-21T00:00:00Z'", "null");
        assertThat(run().findings()).isEmpty();

        rowSays("array['TRANSFER', 'PAYOUT']", "array['2026-11-21T00:00:00Z', '2026-11-21T00:00:00Z']");

        assertThat(run().findings()).isEmpty();
        assertThat(run().count(Count.FROZEN_WALLETS)).isEqualTo(1);
    }

    private static void freeze(String grade, String endsAt, String releasedAt) throws Exception {
        world.tables.run(
                "charge",
                "insert into wallet_freeze values (?, gen_random_uuid(), ?, " + endsAt + ", " + releasedAt + ")",
                world.wallet,
                grade);
    }

    private static void rowSays(String operations, String until) throws Exception {
        world.tables.run(
                "charge",
                "update wallet set frozen = " + operations + ", frozen_until = " + until + "::timestamptz[]"
                        + " where id = ?",
                world.wallet);
    }
}
