package dev.sekisho.sandbox.errand;

import dev.sekisho.sandbox.actor.AuditTool;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.evidence.EvidenceExport;
import dev.sekisho.sandbox.launcher.Errand;
import dev.sekisho.sandbox.launcher.Misuse;
import dev.sekisho.sandbox.launcher.SuiteFailure;
import dev.sekisho.sandbox.launcher.UpSuite;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Exports the audit logs to a folder that verifies without the suite. */
public final class EvidenceErrand implements Errand {

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public int run(UpSuite suite, List<String> words, PrintStream out) {
        if (words.size() != 1 || words.get(0).startsWith("-")) {
            throw new Misuse("to which folder? ./sekisho evidence FOLDER");
        }
        Path folder = Path.of(words.get(0)).toAbsolutePath();
        try {
            EvidenceExport.write(folder, AuditTool.all(Places.of(suite)));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new SuiteFailure(e.getMessage(), e);
        }
        out.println("The audit logs of the four services, with every signed checkpoint, are in " + folder);
        out.println("Check them anywhere, without anything running: ./sekisho verify-evidence " + folder);
        return 0;
    }
}
