package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import dev.sekisho.sandbox.actor.AuditTool;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.evidence.EvidenceCheck;
import dev.sekisho.sandbox.evidence.EvidenceExport;
import dev.sekisho.sandbox.evidence.EvidenceReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that was said above is in signed logs; exported, they are checked without any service, to the last bit. */
final class EvidenceVerified {

    private static final Duration SIGNED = Duration.ofSeconds(60);

    private final Stage stage;
    private final Narrator narrator;

    EvidenceVerified(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    void tell() throws IOException {
        narrator.chapter("Can anybody check it? (監査証跡)");
        Path folder = Files.createTempDirectory("sekisho-evidence");
        try {
            Path evidence = folder.resolve("evidence");
            Patience.until("every service has signed its log", SIGNED, this::allSigned, signed -> signed);
            EvidenceExport.write(evidence, AuditTool.all(stage.places()));
            holds(evidence);
            oneBit(evidence.resolve("charge-service").resolve("entries"), evidence);
        } finally {
            delete(folder);
        }
    }

    private boolean allSigned() {
        return AuditTool.all(stage.places()).stream()
                .allMatch(log -> !log.newestCheckpoint().isBlank());
    }

    private void holds(Path evidence) {
        EvidenceReport report = EvidenceCheck.of(evidence, Optional.empty());
        unless(report.holds(), "untouched evidence holds: " + report.findings());
        unless(report.logs().size() == 4, "each service has a log: " + report);
        report.logs()
                .forEach(log -> narrator.say(
                        "  %-22s %,5d entries under %d signed checkpoints",
                        log.service(), log.entries(), log.checkpoints()));
        narrator.say("exported and checked without any service: every hash, order and signature holds");
    }

    private void oneBit(Path entries, Path evidence) throws IOException {
        byte[] bytes = Files.readAllBytes(entries);
        bytes[bytes.length / 2] ^= 1;
        Files.write(entries, bytes);
        EvidenceReport report = EvidenceCheck.of(evidence, Optional.empty());
        unless(!report.holds(), "one changed bit is found");
        narrator.say("one bit of the export is changed, and found:");
        narrator.quote(report.findings().get(0));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
