package dev.sekisho.sandbox.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand changes of eight kinds, drawn from a seed, to a log of a thousand entries: each is found. */
@Tag("TD7")
@Tag("IN-11")
@Tag("A61")
class SampledChangesTest {

    private static final String SERVICE = "charge-service";
    private static final int ENTRIES = 1_000;
    private static final int CHANGES = 1_000;
    private static final long SEED = 20_201_013;

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private List<SignedCheckpoint> signed;
    private Path entries;

    @Test
    void eachIsFoundAndTheUntouchedLogIsAccepted() throws IOException {
        write();
        byte[] before = Files.readAllBytes(entries);
        int[] tried = new int[Change.values().length];
        for (int i = 0; i < CHANGES; i++) {
            Change change = Change.values()[i % Change.values().length];
            byte[] spoiled = change.of(before, lines(before), random);
            Files.write(entries, spoiled);
            assertThat(findings()).as("%s, number %d", change, i).isNotEmpty();
            tried[change.ordinal()]++;
        }
        Files.write(entries, before);

        assertThat(findings()).isEmpty();
        assertThat(tried).doesNotContain(0).hasSize(8);
    }

    private void write() throws IOException {
        HandMadeLog log = new HandMadeLog(SERVICE);
        for (int i = 0; i < ENTRIES; i++) {
            log.facts.add(log.fact(i % 100, i / 100 + 1));
        }
        log.signedAt.addAll(List.of(1, 2, 511, 512, 999, ENTRIES));
        Path place = log.writeTo(folder).folderIn(folder);
        entries = place.resolve("entries");
        signed = CheckpointHistory.read(
                place.resolve("checkpoints"), "checkpoints", VerifierKey.parse(log.keyLine()), new Findings());
    }

    private List<String> findings() throws IOException {
        Findings findings = new Findings();
        EntriesCheck check = new EntriesCheck("entries", new FactOrder("/sekisho/" + SERVICE), findings);
        signed.forEach(check::expect);
        check.run(entries);
        return findings.sentences();
    }

    private static List<byte[]> lines(byte[] all) {
        List<byte[]> lines = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < all.length; at++) {
            if (all[at] == '\n') {
                lines.add(Arrays.copyOfRange(all, begin, at + 1));
                begin = at + 1;
            }
        }
        return lines;
    }

    private static byte[] joined(List<byte[]> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** What somebody does to a file of entries. */
    private enum Change {
        OTHER_BYTE {
            @Override
            byte[] of(byte[] all, List<byte[]> lines, SplittableRandom random) {
                byte[] spoiled = all.clone();
                spoiled[random.nextInt(all.length)] ^= (byte) random.nextInt(1, 256);
                return spoiled;
            }
        },
        DROPPED_BYTE {
            @Override
            byte[] of(byte[] all, List<byte[]> lines, SplittableRandom random) {
                int at = random.nextInt(all.length);
                byte[] spoiled = Arrays.copyOf(all, all.length - 1);
                System.arraycopy(all, at + 1, spoiled, at, all.length - at - 1);
                return spoiled;
            }
        },
        MORE_BYTE {
            @Override
            byte[] of(byte[] all, List<byte[]> lines, SplittableRandom random) {
                int at = random.nextInt(all.length);
                byte[] spoiled = Arrays.copyOf(all, all.length + 1);
                System.arraycopy(all, at, spoiled, at + 1, all.length - at);
                spoiled[at] = (byte) random.nextInt(256);
                return spoiled;
            }
        },
        DROPPED_LINE {
            @Override
            byte[] of(byte[] all, List<byte[]> lines, SplittableRandom random) {
                lines.remove(random.nextInt(lines.size()));
                return joined(lines);
            }
        },
        DOUBLED_LINE {
            @Override
            byte[] of(byte[] all, List<byte[]> lines, SplittableRandom random) {
                lines.add(random.nextInt(lines.size()), lines.get(random.nextInt(lines.size())));
                return joined(lines);
            }
        },
        SWAPPED_LINES {
            @Override
            byte[] of(byte[] all, List<byte[]> lines, SplittableRandom random) {
                int first = random.nextInt(lines.size() - 1);
                int second = random.nextInt(first + 1, lines.size());
                byte[] kept = lines.set(first, lines.get(second));
                lines.set(second, kept);
                return joined(lines);
            }
        },
        CUT_TAIL {
            @Override
            byte[] of(byte[] all, List<byte[]> lines, SplittableRandom random) {
                return joined(lines.subList(0, random.nextInt(lines.size())));
            }
        },
        REWRITTEN_FACT {
            @Override
            byte[] of(byte[] all, List<byte[]> lines, SplittableRandom random) {
                HandMadeLog other = new HandMadeLog(SERVICE);
                String entry = other.entry(other.fact(random.nextInt(200, 300), 1));
                lines.set(random.nextInt(lines.size()), entry.getBytes(StandardCharsets.UTF_8));
                return joined(lines);
            }
        };

        /** @param lines may be changed */
        abstract byte[] of(byte[] all, List<byte[]> lines, SplittableRandom random);
    }
}
