package dev.sekisho.sandbox.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a reconciliation says as a whole. */
class ReconcilerTest extends SoundWorld {

    @Test
    void aSoundWorldGivesNoFindingAndSaysWhatItCounted() {
        Reconciliation result = run();

        assertThat(result.findings()).isEmpty();
        assertThat(result.unsettled()).isEmpty();
        assertThat(result.agrees()).isTrue();
        assertThat(result.count(Count.BOOK_ENTRIES)).isEqualTo(3);
        assertThat(result.count(Count.BOOKED_YEN)).isEqualTo(7_600);
        assertThat(result.count(Count.POSTED_CHARGES)).isEqualTo(2);
        assertThat(result.count(Count.LEDGER_TRANSACTIONS)).isEqualTo(8);
        assertThat(result.count(Count.POSTED_PAYOUTS)).isEqualTo(1);
        assertThat(result.count(Count.TRANSFERS)).isEqualTo(1);
        assertThat(result.count(Count.LINK_ORDERS)).isEqualTo(5);
        assertThat(result.count(Count.COPIED_TRANSFERS)).isEqualTo(1);
        assertThat(result.count(Count.COPIED_PAYOUTS)).isEqualTo(2);
        assertThat(result.count(Count.COPIED_REVERSALS)).isEqualTo(1);
        assertThat(result.count(Count.CAP_COUNTERS)).isEqualTo(3);
        assertThat(result.count(Count.FACTS)).isEqualTo(5);
        assertThat(result.count(Count.MESSAGES)).isEqualTo(5);
        assertThat(result.count(Count.COPIED_CHARGES)).isEqualTo(3);
        assertThat(result.count(Count.COPIED_PAYMENTS)).isEqualTo(1);
        assertThat(result.count(Count.COPIED_LINKS)).isEqualTo(1);
        assertThat(result.count(Count.LINKED_BANK_ACCOUNTS)).isEqualTo(1);
        assertThat(result.summary())
                .startsWith("The books agree.")
                .contains("banks: 3 entries, 7,600 yen")
                .contains("charges: 2 posted, 0 unsettled");
    }

    @Test
    void anEmptyWorldAgreesToo() throws Exception {
        world.tables.empty();
        world.banks.reset();
        world.topics.empty();

        assertThat(run().findings()).isEmpty();
    }

    @Test
    void findingsPastTheLimitAreOnlyCounted() throws Exception {
        world.tables.run("charge", "insert into wallet select gen_random_uuid(), 1 from generate_series(1, 600)");

        Reconciliation result = run();

        assertThat(result.findings())
                .hasSize(Findings.KEPT + 1)
                .last()
                .asString()
                .isEqualTo("and 100 more");
        assertThat(result.summary()).startsWith("The books do NOT agree.");
    }

    @Test
    void secretsAreNotInTheSettingsWords() {
        ReconcilerSettings settings = world.settings(Duration.ZERO);

        assertThat(settings.toString() + settings.charge())
                .doesNotContain(settings.charge().password())
                .doesNotContain("sasl");
    }
}
