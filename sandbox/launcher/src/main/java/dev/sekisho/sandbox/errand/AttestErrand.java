package dev.sekisho.sandbox.errand;

import dev.sekisho.sandbox.actor.AuditTool;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.attestation.AttestationFolder;
import dev.sekisho.sandbox.attestation.CombinedAttestation;
import dev.sekisho.sandbox.launcher.Errand;
import dev.sekisho.sandbox.launcher.Misuse;
import dev.sekisho.sandbox.launcher.SuiteFailure;
import dev.sekisho.sandbox.launcher.UpSuite;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Has the four services attest the baseline, and writes what they signed with a page for people. */
public final class AttestErrand implements Errand {

    @Override
    public String name() {
        return "attest";
    }

    @Override
    public int run(UpSuite suite, List<String> words, PrintStream out) {
        if (words.size() != 1 || words.get(0).startsWith("-")) {
            throw new Misuse("to which folder? ./sekisho attest FOLDER");
        }
        Path folder = Path.of(words.get(0)).toAbsolutePath();
        CombinedAttestation attestation = attest(folder, Places.of(suite));
        out.println("What the four services attest is in " + folder + ": a signed file, and a page for people.");
        out.println("Check it anywhere, without anything running: ./sekisho verify-evidence " + folder);
        out.println("Not met: "
                + (attestation.notMet().isEmpty() ? "nothing" : String.join(", ", attestation.notMet())) + ", of "
                + attestation.controls().size() + " controls.");
        return attestation.notMet().isEmpty() ? 0 : 1;
    }

    private static CombinedAttestation attest(Path folder, Places places) {
        try {
            return AttestationFolder.write(folder, AuditTool.all(places), AuditTool.publishedAudits(places));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new SuiteFailure(e.getMessage(), e);
        }
    }
}
