package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.attestation.AttestationFolder;
import dev.sekisho.sandbox.attestation.AttestationReport;
import dev.sekisho.sandbox.evidence.CaseProofsCheck;
import dev.sekisho.sandbox.evidence.EvidenceCheck;
import dev.sekisho.sandbox.evidence.EvidenceReport;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a folder of evidence, one with an attestation, or a file of one case's proofs, and says what was found. Ends with 0
 * only if nothing is wrong with it.
 */
final class VerifyEvidenceCommand {

    private final Arguments arguments;
    private final PrintStream out;

    VerifyEvidenceCommand(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    int run() {
        List<String> folders = arguments.operands();
        if (folders.isEmpty()) {
            throw new Misuse("which folder or file? ./sekisho verify-evidence FOLDER [--against OLDER]");
        }
        Path place = Path.of(folders.get(0));
        try {
            Optional<Path> older = folders.stream().skip(1).findFirst().map(Path::of);
            if (Files.isRegularFile(place)) {
                Path kept =
                        older.orElseThrow(() -> new Misuse("--against which folder with compensation-service/key?"));
                // The same as in the fact that it was given to somebody.
                out.println("  sha256 " + sha256(place));
                return tell(CaseProofsCheck.of(place, kept));
            }
            if (Files.isRegularFile(place.resolve(AttestationFolder.FILE))) {
                return tell(AttestationFolder.check(place, older));
            }
            return tell(EvidenceCheck.of(place, older));
        } catch (UncheckedIOException e) {
            throw new SuiteFailure(e.getMessage(), e);
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the proofs cannot be read: " + unreadable.getMessage(), unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** An attestation that is signed holds, whatever it says is met or not. */
    private int tell(AttestationReport report) {
        report.keys().forEach(key -> out.println("  by " + key));
        report.findings().forEach(out::println);
        if (report.holds()) {
            Set<String> notMet = report.attestation().notMet();
            out.println("The attestation holds, if these are the keys that you were given. It says that "
                    + (notMet.isEmpty() ? "every control is met." : "these are not met: " + String.join(", ", notMet)));
            return 0;
        }
        out.println("The attestation does not hold.");
        return 1;
    }

    private int tell(EvidenceReport report) {
        for (EvidenceReport.Log log : report.logs()) {
            out.println("  %-22s %,d entries, signed %,d times, last at %s, anchored %,d times in the other logs"
                    .formatted(log.service(), log.entries(), log.checkpoints(), log.signedAt(), log.anchors()));
            out.println("  %-22s by %s".formatted("", log.key()));
        }
        report.findings().forEach(out::println);
        if (report.holds()) {
            out.println("The evidence holds, if these are the keys that you were given.");
            return 0;
        }
        out.println("The evidence does not hold.");
        return 1;
    }
}
