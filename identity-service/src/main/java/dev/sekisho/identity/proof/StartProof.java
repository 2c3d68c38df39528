package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.IdentityProofRefused;
import dev.sekisho.kernel.event.identity.IdentityProofStarted;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens a session with the eKYC vendor for an account, by a method that still takes new proofs. */
@ApplicationScoped
public class StartProof {

    static final String METHOD_ENDED = "METHOD_ENDED";
    static final String TOO_MANY = "TOO_MANY_PROOFS";

    private final Accounts accounts;
    private final Proofs proofs;
    private final EkycVendor vendor;
    private final MethodCatalogue catalogue;
    private final ProofRules rules;
    private final Transaction transaction;
    private final InstantSource clock;

    StartProof(
            Accounts accounts,
            Proofs proofs,
            EkycVendor vendor,
            MethodCatalogue catalogue,
            ProofRules rules,
            Transaction transaction,
            InstantSource clock) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.vendor = vendor;
        this.catalogue = catalogue;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    public ProofStart start(AccountId owner, IdentityMethod method) {
        Instant now = clock.instant();
        Wish wish = new Wish(UUID.randomUUID(), owner, method, now);
        Optional<ProofStart> refusal = transaction.call(() -> refusal(wish));
        return refusal.orElseGet(() -> vendor.open(wish.proofId(), method)
                .map(session -> transaction.call(() -> record(wish, session)))
                .orElseGet(ProofStart.VendorAway::new));
    }

    /** Asked before the vendor is called, and again after: starts at the same time do not pass the limit together. */
    private Optional<ProofStart> refusal(Wish wish) {
        Optional<Account> account = accounts.lock(wish.owner());
        if (account.isEmpty() || !(account.get() instanceof ActiveAccount)) {
            return Optional.of(new ProofStart.NoAccount());
        }
        if (!catalogue.admits(wish.method(), wish.now())) {
            return refuse(account.get(), wish, METHOD_ENDED, new ProofStart.MethodEnded());
        }
        if (proofs.startedSince(wish.owner(), wish.now().minus(rules.window())) >= rules.starts()) {
            return refuse(account.get(), wish, TOO_MANY, new ProofStart.TooMany());
        }
        return Optional.empty();
    }

    private Optional<ProofStart> refuse(Account account, Wish wish, String reason, ProofStart answer) {
        accounts.save(account.noted(new IdentityProofRefused(
                wish.proofId(), wish.owner().value(), wish.method().name(), List.of(reason))));
        return Optional.of(answer);
    }

    private ProofStart record(Wish wish, EkycVendor.Session session) {
        return refusal(wish).orElseGet(() -> {
            PendingProof proof =
                    new PendingProof(wish.proofId(), 0, wish.owner(), wish.method(), session.id(), wish.now());
            proofs.add(
                    proof,
                    new IdentityProofStarted(
                            proof.id(), wish.owner().value(), wish.method().name()));
            return new ProofStart.Started(proof.id(), session.page());
        });
    }

    /** What is asked for. */
    private record Wish(UUID proofId, AccountId owner, IdentityMethod method, Instant now) {}
}
