package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.evidence.EvidenceCheck;
import dev.sekisho.sandbox.evidence.EvidenceReport;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks a folder of evidence and says what was found. Ends with 0 only if nothing is wrong with it. */
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
            throw new Misuse("which folder? ./sekisho verify-evidence FOLDER [--against OLDER]");
        }
        try {
            Optional<Path> older = folders.stream().skip(1).findFirst().map(Path::of);
            return tell(EvidenceCheck.of(Path.of(folders.get(0)), older));
        } catch (UncheckedIOException e) {
            throw new SuiteFailure(e.getMessage(), e);
        }
    }

    private int tell(EvidenceReport report) {
        for (EvidenceReport.Log log : report.logs()) {
            out.println("  %-22s %,d entries, signed %,d times, last at %s"
                    .formatted(log.service(), log.entries(), log.checkpoints(), log.signedAt()));
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
