package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.RunId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Hands out the bytes of a run's file; who has seen all these payees is a fact before they see them. */
@ApplicationScoped
public class ReadFile {

    private final PaymentRuns runs;

    ReadFile(PaymentRuns runs) {
        this.runs = runs;
    }

    @Transactional
    public Optional<byte[]> read(RunId id, Actor reader) {
        Optional<PaymentRun> run = runs.lock(id);
        run.ifPresent(seen -> runs.note(seen.noted(), RunFacts.read(seen.head(), reader)));
        return run.map(seen -> runs.file(id));
    }
}
