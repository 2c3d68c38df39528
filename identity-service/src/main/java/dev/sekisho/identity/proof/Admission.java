package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.Step;
import dev.sekisho.identity.account.StepWatch;
import dev.sekisho.kernel.event.identity.IdentityProofRefused;
import dev.sekisho.kernel.event.identity.IdentityProofStarted;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Whether a proof may be started, on whatever path; a refusal is recorded with the account. */
@ApplicationScoped
class Admission {

    static final String METHOD_ENDED = "METHOD_ENDED";
    static final String TOO_MANY = "TOO_MANY_PROOFS";

    private final Accounts accounts;
    private final Proofs proofs;
    private final MethodCatalogue catalogue;
    private final ProofRules rules;
    private final StepWatch watch;

    Admission(Accounts accounts, Proofs proofs, MethodCatalogue catalogue, ProofRules rules, StepWatch watch) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.catalogue = catalogue;
        this.rules = rules;
        this.watch = watch;
    }

    /** Runs in the caller's transaction and holds the account until it ends. */
    <T> Admitted<T> admit(ProofWish wish, Path<T> path) {
        Optional<Account> account = accounts.lock(wish.owner());
        if (account.isEmpty() || !(account.get() instanceof ActiveAccount active)) {
            return Admitted.no(new ProofStart.NoAccount());
        }
        if (!catalogue.admits(wish.method(), wish.now())) {
            return refuse(active, wish, METHOD_ENDED, new ProofStart.MethodEnded());
        }
        if (proofs.startedSince(wish.owner(), wish.now().minus(rules.window())) >= rules.starts()) {
            return refuse(active, wish, TOO_MANY, new ProofStart.TooMany());
        }
        return path.of(active).map(Admitted::yes).orElseGet(() -> refuse(active, wish, path.refusal(), path.answer()));
    }

    /** Keeps the proof that was admitted. */
    ProofStart begin(ProofWish wish, Begun begun) {
        return new ProofStart.Started(
                keep(wish, begun.session(), begun.declaredHash()).id(), begun.page());
    }

    /** As {@link #begin}, for a proof without a page. */
    PendingProof keep(ProofWish wish, SessionRef session, Optional<String> declaredHash) {
        PendingProof proof =
                new PendingProof(wish.proofId(), 0, wish.owner(), wish.method(), session, declaredHash, wish.now());
        proofs.add(
                proof,
                new IdentityProofStarted(
                        proof.id(), wish.owner().value(), wish.method().name()));
        wish.origin().ifPresent(origin -> watch.see(new Step.ProofStarted(wish.owner(), origin, wish.now())));
        return proof;
    }

    private <T> Admitted<T> refuse(ActiveAccount account, ProofWish wish, String reason, ProofStart answer) {
        accounts.save(account.noted(new IdentityProofRefused(
                wish.proofId(), wish.owner().value(), wish.method().name(), List.of(reason))));
        return Admitted.no(answer);
    }

    /** What a path asks of an account beyond what all ask, and what it gives to go on with. */
    interface Path<T> {
        Optional<T> of(ActiveAccount account);

        String refusal();

        ProofStart answer();
    }

    /** A session that was opened. @param declaredHash what the applicant says of themselves, where the path asks */
    record Begun(SessionRef session, URI page, Optional<String> declaredHash) {}

    /** What to go on with, or the answer instead. */
    record Admitted<T>(Optional<T> path, Optional<ProofStart> refusal) {

        static <T> Admitted<T> yes(T path) {
            return new Admitted<>(Optional.of(path), Optional.empty());
        }

        static <T> Admitted<T> no(ProofStart answer) {
            return new Admitted<>(Optional.empty(), Optional.of(answer));
        }
    }
}
