package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.actor.AuditTool;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.evidence.EvidenceExport;
import dev.sekisho.sandbox.infra.SuiteService;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Exports the audit logs of the running suite to a folder that verifies without it. */
final class EvidenceCommand {

    private final StateFolder state;
    private final Arguments arguments;
    private final PrintStream out;

    EvidenceCommand(StateFolder state, Arguments arguments, PrintStream out) {
        this.state = state;
        this.arguments = arguments;
        this.out = out;
    }

    int run() {
        if (arguments.operands().isEmpty()) {
            throw new Misuse("to which folder? ./sekisho evidence FOLDER");
        }
        if (SuiteLock.holder(state).isEmpty()) {
            throw new SuiteFailure("Sekisho does not run: ./sekisho up first");
        }
        Path folder = Path.of(arguments.operands().get(0)).toAbsolutePath();
        try {
            EvidenceExport.write(folder, AuditTool.all(places()));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new SuiteFailure(e.getMessage(), e);
        }
        out.println("The audit logs of the four services, with every signed checkpoint, are in " + folder);
        out.println("Check them anywhere, without anything running: ./sekisho verify-evidence " + folder);
        return 0;
    }

    private Places places() {
        try {
            PortPlan ports = PortPlan.readFrom(state.ports());
            return new Places(
                    ports.urlOf(SuiteService.IDENTITY),
                    ports.urlOf(SuiteService.LINK),
                    ports.urlOf(SuiteService.CHARGE),
                    ports.urlOf(SuiteService.COMPENSATION),
                    ports.world(),
                    state.keys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
