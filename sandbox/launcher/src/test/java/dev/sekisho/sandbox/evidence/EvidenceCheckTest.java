package dev.sekisho.sandbox.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who holds the export, the database or even the signing key could do to the log, and where it is found. */
@Tag("TD7")
@Tag("IN-11")
@Tag("A61")
class EvidenceCheckTest {

    private static final String LINK = "link-service/";

    @TempDir
    private Path temporary;

    private Path folder;
    private Path older;
    private final Map<String, HandMadeLog> logs = new HashMap<>();

    @BeforeEach
    void write() throws IOException {
        folder = temporary.resolve("export");
        older = temporary.resolve("older");
        for (String service : EvidenceFolder.SERVICES) {
            HandMadeLog log = HandMadeLog.usual(service);
            if (!service.equals("link-service")) {
                log.signedAt.removeAll(List.of(0, 2));
            }
            log.writeTo(folder);
            logs.put(service, log);
            HandMadeLog before = log.copy();
            before.facts.remove(3);
            before.signedAt.clear();
            before.signedAt.addAll(List.of(2, 3));
            before.writeTo(older);
        }
        Files.writeString(folder.resolve("contents"), EvidenceFolder.CONTENTS_TEXT);
    }

    private HandMadeLog log() {
        return logs.get("link-service");
    }

    private List<String> findings() {
        return EvidenceCheck.of(folder, Optional.empty()).findings();
    }

    private List<String> findingsAgainstOlder() {
        return EvidenceCheck.of(folder, Optional.of(older)).findings();
    }

    private void entries(String... lines) throws IOException {
        Files.writeString(folder.resolve(LINK + "entries"), String.join("", lines));
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(LINK + "entries"))) {
            lines.add(line + "\n");
        }
        return lines;
    }

    @Test
    void theUntouchedEvidenceHoldsByItselfAndAgainstAnOlderOne() {
        EvidenceReport report = EvidenceCheck.of(folder, Optional.of(older));

        assertThat(report.findings()).isEmpty();
        assertThat(report.holds()).isTrue();
        assertThat(findings()).isEmpty();
        assertThat(report.logs()).hasSize(4).allSatisfy(log -> {
            assertThat(log.entries()).isEqualTo(4);
            assertThat(log.checkpoints()).isEqualTo(log.service().equals("link-service") ? 3 : 1);
        });
    }

    @Test
    void checkpointsAloneAreEnoughToCompareWith() throws IOException {
        for (String service : EvidenceFolder.SERVICES) {
            Files.delete(older.resolve(service).resolve("entries"));
            Files.delete(older.resolve(service).resolve("key"));
        }

        assertThat(findingsAgainstOlder()).isEmpty();
    }

    @Test
    void aCutTailIsFound() throws IOException {
        entries(lines().subList(0, 3).toArray(String[]::new));

        assertThat(findings()).singleElement().asString().startsWith(LINK + "entries:3: is the last line, but");
    }

    @Test
    void aHalfLineIsFound() throws IOException {
        String all = String.join("", lines());
        entries(all.substring(0, all.length() - 1));

        assertThat(findings()).anyMatch(finding -> finding.startsWith(LINK + "entries:4: is not ended"));
    }

    @Test
    void aDroppedEntryIsFound() throws IOException {
        List<String> lines = lines();
        lines.remove(2);
        entries(lines.toArray(String[]::new));

        assertThat(findings()).anyMatch(finding -> finding.startsWith(LINK + "entries:3:"));
    }

    @Test
    void aDoubledEntryIsFound() throws IOException {
        List<String> lines = lines();
        lines.add(2, lines.get(1));
        entries(lines.toArray(String[]::new));

        assertThat(findings()).anyMatch(finding -> finding.startsWith(LINK + "entries:3: is version 1 of"));
    }

    @Test
    void reorderedEntriesAreFound() throws IOException {
        List<String> lines = lines();
        Collections.swap(lines, 1, 2);
        entries(lines.toArray(String[]::new));

        assertThat(findings()).anyMatch(finding -> finding.startsWith(LINK + "entries:1: something in lines 1 to 2"));
    }

    @Test
    void anEntryThatWasMadeUpIsFound() throws IOException {
        List<String> lines = lines();
        lines.set(2, log().entry(log().fact(9, 1)));
        entries(lines.toArray(String[]::new));

        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith(LINK + "entries:3: something in lines 3 to 4 is not what was logged: " + LINK
                        + "checkpoints:15 signs another root");
    }

    @Test
    void aFactWhoseStoredBytesWereChangedIsFoundInItsLine() throws IOException {
        List<String> lines = lines();
        lines.set(1, lines.get(1).replace("aggregateversion", "aggregateVersion"));
        entries(lines.toArray(String[]::new));

        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith(LINK + "entries:2: is not the fact that was logged");
    }

    @Test
    void moreEntriesThanWereSignedAreFound() throws IOException {
        List<String> lines = lines();
        lines.add(log().entry(log().fact(5, 1)));
        entries(lines.toArray(String[]::new));

        assertThat(findings())
                .singleElement()
                .asString()
                .startsWith(LINK + "entries:5: is covered by no signed checkpoint");
    }

    @Test
    void aLogWithoutEntriesIsFound() throws IOException {
        entries();

        assertThat(findings()).isNotEmpty();
    }

    @Test
    void otherLineEndsAreFound() throws IOException {
        entries(String.join("", lines()).replace("\n", "\r\n"));

        assertThat(findings()).hasSize(4).allMatch(finding -> finding.contains("is not the fact that was logged"));
    }

    @Test
    void aDoubledCheckpointAndReorderedOnesAreFound() throws IOException {
        Files.writeString(
                folder.resolve(LINK + "checkpoints"),
                log().checkpoint(0) + log().checkpoint(4) + log().checkpoint(2) + log().checkpoint(4));

        assertThat(findings())
                .containsExactly(
                        LINK + "checkpoints:16: does not rise: doubled, or in another order",
                        LINK + "checkpoints:23: does not rise: doubled, or in another order");
    }

    @Test
    void aCutCheckpointIsFound() throws IOException {
        String whole = Files.readString(folder.resolve(LINK + "checkpoints"));
        int last = whole.length() - log().checkpoint(4).length();
        for (int length = last; length < whole.length(); length += 3) {
            Files.writeString(folder.resolve(LINK + "checkpoints"), whole.substring(0, length));
            assertThat(findings()).as("cut after %d characters", length).isNotEmpty();
        }
    }

    @Test
    void aLogThatWasRewrittenAndSignedAnewWithTheRightKeyIsFoundAgainstAnOlderCheckpoint() throws IOException {
        HandMadeLog rewritten = log().copy();
        rewritten.facts.set(1, rewritten.fact(7, 1));
        rewritten.writeTo(folder);

        assertThat(findings()).isEmpty();
        assertThat(findingsAgainstOlder())
                .anyMatch(finding -> finding.contains("signs another root for as many entries"))
                .anyMatch(finding -> finding.startsWith(LINK + "entries:3: something in lines 3 to 3"));
    }

    @Test
    void aLogThatWasRewrittenAndSignedWithAnotherKeyIsFoundAgainstAnOlderOne() throws IOException {
        HandMadeLog rewritten = log().copy();
        rewritten.drawAnotherKey();
        rewritten.facts.set(1, rewritten.fact(7, 1));
        rewritten.writeTo(folder);

        assertThat(findings()).isEmpty();
        assertThat(findingsAgainstOlder()).anyMatch(finding -> finding.startsWith(LINK + "key:1: is another key"));
        Files.delete(older.resolve(LINK + "key"));
        assertThat(findingsAgainstOlder()).anyMatch(finding -> finding.contains("is signed with another key"));
    }

    @Test
    void aLogThatWasCutWithItsCheckpointsIsFoundAgainstAnOlderOne() throws IOException {
        HandMadeLog cut = log().copy();
        cut.facts.subList(2, 4).clear();
        cut.signedAt.remove(2);
        cut.writeTo(folder);

        assertThat(findings()).isEmpty();
        assertThat(findingsAgainstOlder())
                .anyMatch(finding -> finding.contains("signs 3 entries: the log was cut, or that is newer"));
    }

    @Test
    void anOlderStateThatIsNotThereIsSaid() throws IOException {
        Files.delete(older.resolve(LINK + "checkpoints"));

        assertThat(findingsAgainstOlder())
                .singleElement()
                .asString()
                .contains("nothing of this log was kept elsewhere");
    }

    @Test
    void anotherLogsKeyCheckpointsOrEntriesAreFound() throws IOException {
        for (String file : List.of("key", "checkpoints", "entries")) {
            byte[] own = Files.readAllBytes(folder.resolve(LINK + file));
            Files.write(
                    folder.resolve(LINK + file),
                    Files.readAllBytes(folder.resolve("charge-service").resolve(file)));
            assertThat(findings()).as(file).anyMatch(finding -> finding.startsWith(LINK + file + ":1:"));
            Files.write(folder.resolve(LINK + file), own);
        }
    }

    @Test
    void aCheckpointSignedForAnotherNameIsFound() throws IOException {
        Files.writeString(folder.resolve(LINK + "checkpoints"), log().signed("sekisho.dev/audit/charge-service", 4));

        assertThat(findings()).anyMatch(finding -> finding.startsWith(LINK + "checkpoints:1: is not the name"));
    }

    @Test
    void versionsOutOfOrderAreFoundEvenIfTheyAreSigned() throws IOException {
        HandMadeLog wrong = log().copy();
        Collections.swap(wrong.facts, 0, 3);
        wrong.writeTo(folder);

        assertThat(findings()).first().asString().startsWith(LINK + "entries:1: is version 2 of");
    }

    @Test
    void whatIsSignedButNoFactOfThisServiceIsFound() throws IOException {
        for (String fact : List.of(
                "",
                "x",
                "{}",
                "[]",
                "null",
                "{\"source\":\"/sekisho/link-service\"}",
                logs.get("charge-service").fact(8, 1))) {
            HandMadeLog wrong = log().copy();
            wrong.facts.set(1, fact);
            wrong.writeTo(folder);

            assertThat(findings()).as(fact).singleElement().asString().startsWith(LINK + "entries:2: is ");
        }
    }

    @Test
    void aMissingServiceAMissingFileAndOneTooManyAreFound() throws IOException {
        for (String file : List.of("key", "checkpoints", "entries")) {
            Path path = folder.resolve(LINK + file);
            byte[] own = Files.readAllBytes(path);
            Files.delete(path);
            assertThat(findings()).contains(LINK + file + ": is missing");
            Files.write(path, own);
        }
        Files.writeString(folder.resolve(LINK + "more"), "");
        Files.writeString(folder.resolve("more"), "");
        assertThat(findings())
                .containsExactlyInAnyOrder(LINK + "more: does not belong here", "more: does not belong here");
        Files.delete(folder.resolve(LINK + "more"));
        Files.delete(folder.resolve("more"));
        Files.move(folder.resolve("link-service"), temporary.resolve("aside"));
        assertThat(findings()).containsExactly("link-service: is missing: the log of one service was left out");
    }

    @Test
    void noBitOfTheContentsIsTurnedUnseen() throws IOException {
        folder = Files.createDirectories(temporary.resolve("without services"));
        Path contents = folder.resolve("contents");
        byte[] bytes = EvidenceFolder.CONTENTS_TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(contents, bytes);
            assertThat(findings()).contains("contents:1: does not name this format and the four services");
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
        Files.write(contents, bytes);
        assertThat(findings()).hasSize(4).allMatch(finding -> finding.contains("one service was left out"));
        Files.delete(contents);
        assertThat(findings()).contains("contents: is missing");
    }

    @Test
    void aFolderThatIsNotThereIsNoEvidence() {
        assertThatThrownBy(() -> EvidenceCheck.of(temporary.resolve("nowhere"), Optional.empty()))
                .isInstanceOf(UncheckedIOException.class);
    }
}
