package dev.sekisho.sandbox.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The copy in compensation-service. */
class CopyTest extends SoundWorld {

    @Test
    void aChargeThatWasNotCopiedIsFound() throws Exception {
        world.tables.run("compensation", "delete from copied_charge where charge_id = ?", world.voided);

        assertFindings("charge " + world.voided + " is in its owner's database but not in the copy");
    }

    @Test
    void aChargeThatOnlyTheCopyKnowsIsFound() throws Exception {
        world.tables.run("charge", "delete from charge where id = ?", world.voided);

        assertFindings("charge " + world.voided + " is in the copy but not in its owner's database");
    }

    @Test
    void aChargeThatWasCopiedDifferentlyIsFound() throws Exception {
        world.tables.run(
                "compensation",
                "update copied_charge set bank_reference = null, reason = 'x' where charge_id = ?",
                world.posted);
        world.tables.run("compensation", "update copied_charge set version = 1 where charge_id = ?", world.postedToo);
        world.tables.run(
                "compensation", "update copied_charge set reserved_at = null where charge_id = ?", world.voided);

        assertThat(run().findings())
                .hasSize(3)
                .allMatch(finding -> finding.matches("charge [0-9a-f-]+ is (POSTED|VOIDED) 2 .* in its owner's database"
                        + " but (POSTED|VOIDED) .* in the copy"));
    }

    @Test
    void aPaymentThatWasCopiedDifferentlyIsFound() throws Exception {
        world.tables.run("compensation", "update copied_payment set terminal = 'T2'");

        assertThat(run().findings()).hasSize(1).first().asString().startsWith("payment " + world.payment + " is ");
    }

    @Test
    void aLedgerLineThatWasCopiedTwiceIsFound() throws Exception {
        world.tables.run(
                "compensation",
                "insert into copied_entry select * from copied_entry where transaction_id = ? and amount_yen < 0",
                world.payment);

        assertFindings("ledger line " + world.payment + " wallet:" + world.wallet
                + " is -700 in its owner's database but -1400 in the copy");
    }

    @Test
    void aLinkThatWasCopiedDifferentlyIsFound() throws Exception {
        world.tables.run("link", "update link set state = 'REVOKED', version = 2");

        assertThat(run().findings()).hasSize(1).first().asString().startsWith("link " + world.link + " is REVOKED 2 ");
    }

    @Test
    void aCopyThatCatchesUpInTimeIsRight() throws Exception {
        hideTheCopiedLinkAtFirst();
        try {
            assertThat(run(Duration.ofMinutes(1)).findings()).isEmpty();
        } finally {
            showTheCopiedLink();
        }
    }

    @Test
    void aCopyThatDoesNotCatchUpInTimeIsNot() throws Exception {
        hideTheCopiedLinkAtFirst();
        try {
            assertFindings("link " + world.link + " is in its owner's database but not in the copy");
        } finally {
            showTheCopiedLink();
        }
    }

    /** The copy as somebody sees it who looks a moment too early: the first look finds nothing. */
    private static void hideTheCopiedLinkAtFirst() throws Exception {
        world.tables.run(
                "compensation",
                "alter table copied_link rename to arrived; create sequence looks;"
                        + "grant usage on sequence looks to public;"
                        + "create view copied_link as select * from arrived where nextval('looks') > 1");
    }

    private static void showTheCopiedLink() throws Exception {
        world.tables.run(
                "compensation",
                "drop view copied_link; drop sequence looks; alter table arrived rename to copied_link");
    }
}
