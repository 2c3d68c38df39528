package dev.sekisho.sandbox.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every single bit of a small log is turned: none goes unnoticed, and the finding says where. */
@Tag("TD7")
@Tag("IN-11")
@Tag("A61")
class BitFlipTest {

    private static final String SERVICE = "link-service";
    private static final int LINES_OF_A_CHECKPOINT = 7;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        HandMadeLog log = new HandMadeLog(SERVICE);
        log.facts.addAll(List.of(log.fact(1, 1), log.fact(1, 2)));
        log.signedAt.add(2);
        log.writeTo(folder);
    }

    @Test
    void theUntouchedLogIsAccepted() throws IOException {
        assertThat(check()).isEmpty();
    }

    @Test
    void noBitOfTheKeyIsTurnedUnseen() throws IOException {
        assertThat(turned("key", line -> List.of(1))).isGreaterThan(600);
    }

    @Test
    void noBitOfACheckpointIsTurnedUnseen() throws IOException {
        int turned = turned("checkpoints", line -> {
            int first = (line - 1) / LINES_OF_A_CHECKPOINT * LINES_OF_A_CHECKPOINT;
            return List.of(first + 1, first + 2, first + 3, first + 4, first + 5, first + 6, first + 7);
        });

        assertThat(turned).isGreaterThan(1_500);
    }

    @Test
    void noBitOfAnEntryIsTurnedUnseenAndItsLineIsNamed() throws IOException {
        assertThat(turned("entries", line -> List.of(line))).isGreaterThan(1_500);
    }

    @Test
    void noBitOfTwentyEntriesIsTurnedUnseen() throws IOException {
        HandMadeLog log = new HandMadeLog(SERVICE);
        for (int i = 0; i < 20; i++) {
            log.facts.add(log.fact(i % 5, i / 5 + 1));
        }
        log.signedAt.addAll(List.of(7, 20));
        Path place = log.writeTo(folder).folderIn(folder);
        VerifierKey key = VerifierKey.parse(log.keyLine());
        List<SignedCheckpoint> signed =
                CheckpointHistory.read(place.resolve("checkpoints"), "checkpoints", key, new Findings());
        Path entries = place.resolve("entries");
        byte[] bytes = Files.readAllBytes(entries);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(entries, bytes);
            assertThat(findingsIn(entries, signed)).as("bit %d", bit).isNotEmpty();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
        Files.write(entries, bytes);
        assertThat(findingsIn(entries, signed)).isEmpty();
        assertThat(8 * bytes.length).isGreaterThan(20_000);
    }

    private static List<String> findingsIn(Path entries, List<SignedCheckpoint> signed) throws IOException {
        Findings findings = new Findings();
        EntriesCheck check = new EntriesCheck("entries", new FactOrder("/sekisho/" + SERVICE), findings);
        signed.forEach(check::expect);
        check.run(entries);
        return findings.sentences();
    }

    /** @return how many bits there were */
    private int turned(String file, Place place) throws IOException {
        Path path = folder.resolve(SERVICE).resolve(file);
        byte[] bytes = Files.readAllBytes(path);
        int line = 1;
        for (int at = 0; at < bytes.length; at++) {
            byte before = bytes[at];
            for (int bit = 0; bit < 8; bit++) {
                bytes[at] = (byte) (before ^ 1 << bit);
                Files.write(path, bytes);
                List<String> findings = check();
                assertThat(findings)
                        .as("bit %d of byte %d of %s", bit, at, file)
                        .isNotEmpty();
                List<String> places = place.mayBeNamed(line).stream()
                        .map(number -> SERVICE + "/" + file + ":" + number + ":")
                        .toList();
                assertThat(findings)
                        .as("bit %d of byte %d of %s, in line %d", bit, at, file, line)
                        .anyMatch(finding -> places.stream().anyMatch(finding::startsWith));
            }
            bytes[at] = before;
            line += before == '\n' ? 1 : 0;
        }
        Files.write(path, bytes);
        assertThat(check()).isEmpty();
        return 8 * bytes.length;
    }

    private List<String> check() throws IOException {
        Findings findings = new Findings();
        new LogCheck(SERVICE, folder.resolve(SERVICE), Optional.empty(), new AnchorNotes(), findings).run();
        return findings.sentences();
    }

    /** Which lines a finding may name when this one was touched. */
    private interface Place {
        List<Integer> mayBeNamed(int line);
    }
}
