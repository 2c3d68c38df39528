package dev.sekisho.sandbox.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that was rewritten together with its own checkpoints is found by what the other logs kept of it, and by nothing else. */
@Tag("TD7")
@Tag("PL-02")
@Tag("A61")
class AnchorsCheckTest {

    private static final String VICTIM = "link-service";
    private static final String WITNESS = "charge-service";

    @TempDir
    private Path temporary;

    private Path folder;
    private final Map<String, HandMadeLog> logs = new HashMap<>();

    @BeforeEach
    void write() throws IOException {
        folder = temporary.resolve("export");
        for (String service : EvidenceFolder.SERVICES) {
            logs.put(service, HandMadeLog.usual(service));
        }
        HandMadeLog witness = logs.get(WITNESS);
        witness.facts.add(witness.anchorOf(logs.get(VICTIM), 2, 50));
        witness.facts.add(witness.anchorOf(logs.get(VICTIM), 4, 51));
        witness.signedAt.add(6);
        for (HandMadeLog log : logs.values()) {
            log.writeTo(folder);
        }
        Files.writeString(folder.resolve("contents"), EvidenceFolder.CONTENTS_TEXT);
    }

    private List<String> findings() {
        return EvidenceCheck.of(folder, Optional.empty()).findings();
    }

    @Test
    void theUntouchedLogsHoldAndAnchorsAreCounted() {
        EvidenceReport report = EvidenceCheck.of(folder, Optional.empty());

        assertThat(report.findings()).isEmpty();
        assertThat(report.logs())
                .allSatisfy(
                        log -> assertThat(log.anchors()).isEqualTo(log.service().equals(VICTIM) ? 2 : 0));
    }

    @Test
    void aLogThatWasRewrittenAndSignedAnewWithItsOwnKeyIsFound() throws IOException {
        HandMadeLog rewritten = logs.get(VICTIM).copy();
        rewritten.facts.set(1, rewritten.fact(7, 1));
        rewritten.writeTo(folder);

        assertThat(findings())
                .anyMatch(
                        finding -> finding.startsWith(WITNESS + "/entries:5: signs another root for as many entries"));
    }

    @Test
    void aLogThatWasCutTogetherWithItsCheckpointsIsFound() throws IOException {
        HandMadeLog cut = logs.get(VICTIM).copy();
        cut.facts.subList(2, 4).clear();
        cut.signedAt.remove(2);
        cut.writeTo(folder);

        assertThat(findings())
                .anyMatch(finding -> finding.startsWith(VICTIM + "/entries:2: is the last line, but " + WITNESS)
                        && finding.endsWith("signs 4 entries: the log was cut"));
    }

    @Test
    void aLogThatWasSignedAnewWithAnotherKeyIsFound() throws IOException {
        HandMadeLog rewritten = logs.get(VICTIM).copy();
        rewritten.drawAnotherKey();
        rewritten.facts.set(1, rewritten.fact(7, 1));
        rewritten.writeTo(folder);

        assertThat(findings())
                .containsExactly(
                        WITNESS + "/entries:5: anchors a checkpoint of link-service that is signed with another key",
                        WITNESS + "/entries:6: anchors a checkpoint of link-service that is signed with another key");
    }

    @Test
    void anAnchorThatWasTakenOutOfTheOtherLogIsMissedThere() throws IOException {
        HandMadeLog witness = logs.get(WITNESS).copy();
        witness.facts.set(4, witness.fact(60, 1));
        Files.writeString(
                folder.resolve(WITNESS).resolve("entries"),
                String.join("", witness.facts.stream().map(witness::entry).toList()));

        assertThat(findings()).anyMatch(finding -> finding.startsWith(WITNESS + "/entries:5:"));
    }

    @Test
    void whatIsNoCheckpointIsFoundWhereItIsAnchored() throws IOException {
        HandMadeLog witness = logs.get(WITNESS).copy();
        witness.facts.set(5, witness.facts.get(5).replace("\\n", " "));
        witness.writeTo(folder);

        assertThat(findings())
                .containsExactly(WITNESS + "/entries:6: anchors a checkpoint of link-service that is no checkpoint");
    }

    @Test
    void anExportGoesOnUntilNoLogIsBehindWhatIsKeptOfIt() {
        Path elsewhere = temporary.resolve("while growing");
        List<Moving> sources = EvidenceFolder.SERVICES.stream()
                .map(service -> new Moving(logs.get(service)))
                .toList();
        Moving victim = sources.get(EvidenceFolder.SERVICES.indexOf(VICTIM));
        Moving witness = sources.get(EvidenceFolder.SERVICES.indexOf(WITNESS));
        victim.shown = 2;
        witness.beforeIt = () -> victim.shown = 4;

        EvidenceExport.write(elsewhere, sources);

        EvidenceReport report = EvidenceCheck.of(elsewhere, Optional.empty());
        assertThat(report.findings()).isEmpty();
        assertThat(report.logs()).extracting(EvidenceReport.Log::entries).containsExactly(4L, 4L, 6L, 4L);
    }

    /** A log of which more is shown as time goes on. */
    private static final class Moving implements LogSource {

        private final HandMadeLog log;
        private int shown;
        private Runnable beforeIt = () -> {};

        Moving(HandMadeLog log) {
            this.log = log;
            this.shown = log.facts.size();
        }

        @Override
        public String service() {
            return log.service;
        }

        @Override
        public VerifierKey key() {
            return VerifierKey.parse(log.keyLine());
        }

        @Override
        public String newestCheckpoint() {
            beforeIt.run();
            String seven = log.checkpoint(shown);
            return seven.substring(0, seven.length() - 1);
        }

        @Override
        public String checkpointsAbove(long size) {
            StringBuilder all = new StringBuilder();
            log.signedAt.stream().filter(at -> at > size && at <= shown).forEach(at -> all.append(log.checkpoint(at)));
            return all.toString();
        }

        @Override
        public byte[] entries(long from, long to) {
            StringBuilder all = new StringBuilder();
            log.facts.subList((int) from, (int) to).forEach(fact -> all.append(log.entry(fact)));
            return all.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
