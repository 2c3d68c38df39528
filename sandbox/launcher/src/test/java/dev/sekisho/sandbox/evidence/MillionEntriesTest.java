package dev.sekisho.sandbox.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How long a million entries take; run by hand, since it writes 0.7 GB: {@code -Dsekisho.million=true}. */
@Tag("TD7")
@EnabledIfSystemProperty(named = "sekisho.million", matches = "true")
class MillionEntriesTest {

    private static final int ENTRIES = 1_000_000;
    private static final int BETWEEN_CHECKPOINTS = 1_000;
    private static final String PADDING = "x".repeat(380);

    @TempDir
    private Path folder;

    @Test
    void aMillionEntriesAreVerifiedWithinAMinute() throws IOException {
        for (String service : EvidenceFolder.SERVICES) {
            write(service, service.equals("link-service") ? ENTRIES : 1);
        }
        Files.writeString(folder.resolve("contents"), EvidenceFolder.CONTENTS_TEXT);
        long bytes = Files.size(folder.resolve("link-service").resolve("entries"));

        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long worked = threads.getCurrentThreadCpuTime();
        Instant begun = Instant.now();
        EvidenceReport report = EvidenceCheck.of(folder, Optional.empty());
        Duration took = Duration.between(begun, Instant.now());
        worked = threads.getCurrentThreadCpuTime() - worked;

        assertThat(report.findings()).isEmpty();
        assertThat(report.logs().get(1).entries()).isEqualTo(ENTRIES);
        Files.writeString(
                Path.of("target", "million-entries.txt"),
                "%d entries, %d bytes, %d checkpoints, %d ms, of which %d ms at work, %d processors, load %.1f%n"
                        .formatted(
                                ENTRIES,
                                bytes,
                                report.logs().get(1).checkpoints(),
                                took.toMillis(),
                                worked / 1_000_000,
                                Runtime.getRuntime().availableProcessors(),
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        assertThat(took).as("%d bytes", bytes).isLessThan(Duration.ofSeconds(60));
    }

    private void write(String service, int entries) throws IOException {
        Path place = Files.createDirectories(folder.resolve(service));
        HandMadeLog signer = new HandMadeLog(service);
        Files.writeString(place.resolve("key"), signer.keyLine() + "\n");
        Tree tree = new Tree();
        StringBuilder checkpoints = new StringBuilder();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(place.resolve("entries")), 1 << 20)) {
            for (int i = 0; i < entries; i++) {
                byte[] fact = fact(service, i);
                byte[] leaf = Hashes.leaf(fact);
                tree.add(leaf);
                out.write((Hashes.base64(leaf) + " ").getBytes(StandardCharsets.US_ASCII));
                out.write(fact);
                out.write('\n');
                if ((i + 1) % BETWEEN_CHECKPOINTS == 0 || i + 1 == entries) {
                    checkpoints.append(signer.signedRoot(i + 1, tree.root()));
                }
            }
        }
        Files.writeString(place.resolve("checkpoints"), checkpoints);
    }

    /** About as long as the facts of the suite are. */
    private static byte[] fact(String service, int i) {
        return ("{\"source\":\"/sekisho/%s\",\"type\":\"dev.sekisho.charge.charge-posted.v1\",\"subject\":"
                        + "\"00000000-0000-4000-8000-%012d\",\"aggregateversion\":%d,\"data\":\"%s\"}")
                .formatted(service, i / 4, i % 4 + 1, PADDING)
                .getBytes(StandardCharsets.UTF_8);
    }
}
