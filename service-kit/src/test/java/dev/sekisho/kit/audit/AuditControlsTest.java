package dev.sekisho.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.attestation.Evidence;
import dev.sekisho.kit.attestation.Finding;
import dev.sekisho.kit.attestation.Look;
import dev.sekisho.kit.attestation.Verdict;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PL-02 as a database shows it: what breaks the log shows in the evidence about that and in no other. */
@QuarkusTest
@Tag("PL-02")
@Tag("TD7")
@Tag("A60")
class AuditControlsTest {

    private static final String LATE = "update fact set recorded_at = recorded_at - interval '2 minutes'";

    @Inject
    AuditControls controls;

    @TempDir
    private Path folder;

    private LogProbe probe;

    @BeforeEach
    void create() throws Exception {
        probe = new LogProbe(folder);
        probe.write("a", 3, 20);
        probe.sequenceAll();
    }

    @AfterEach
    void drop() throws Exception {
        probe.close();
    }

    @Test
    void aLogThatIsWellLacksNothing() throws Exception {
        assertThat(notMet()).isEmpty();
    }

    @Test
    void aSequencerThatStoppedIsSeenByWhatWaits() throws Exception {
        probe.write("b", 1, 3);
        assertThat(notMet()).as("a moment later").isEmpty();

        late();

        assertThat(notMet()).singleElement().asString().startsWith("facts without a number");
    }

    @Test
    void aLogThatNobodySignsIsSeen() throws Exception {
        probe.asOwner("set session_replication_role = replica; delete from audit_checkpoint");
        late();

        assertThat(notMet()).hasSize(2).anyMatch(what -> what.equals("signed checkpoints"));
    }

    @Test
    void aRightToChangeTheLogIsSeen() throws Exception {
        probe.asOwner("grant update (payload) on fact to kit_app");

        assertThat(notMet()).containsExactly("tables of the log that this service could change");
    }

    @Test
    void aTriggerThatSomebodySwitchedOffIsSeen() throws Exception {
        probe.asOwner("alter table audit_anchor disable trigger audit_anchor_only_grows");

        assertThat(notMet()).containsExactly("triggers that stop everybody from changing the log");
    }

    @Test
    void aContradictionOfAnotherLogIsSeenAndStays() throws Exception {
        probe.asOwner("insert into audit_contradiction (log, shown_hash, shown, why) values ('x', 'a', 'b', 'c')");

        assertThat(notMet()).containsExactly("logs of other services that contradict what is anchored of them here");
    }

    private void late() throws Exception {
        probe.asOwner("set session_replication_role = replica; " + LATE);
    }

    /** Of what can be seen in the database; that another log is anchored is another test's. */
    private List<String> notMet() throws Exception {
        List<String> notMet = new ArrayList<>();
        try (Connection connection = probe.app().getConnection()) {
            for (Evidence evidence : controls.controls().get(0).evidence()) {
                Finding finding = evidence.look(new Look(connection, Instant.now()));
                if (finding.verdict() == Verdict.NOT_MET && !evidence.what().contains("are anchored here")) {
                    notMet.add(finding.what());
                }
            }
        }
        return notMet;
    }
}
