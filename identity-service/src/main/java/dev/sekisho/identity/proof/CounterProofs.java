package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.proof.Admission.Admitted;
import dev.sekisho.identity.proof.Admission.Path;
import dev.sekisho.identity.proof.VendorEvent.Result;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Proofs that staff make of what is shown to them, under the same rules as all others; each in the caller's transaction. */
@ApplicationScoped
public class CounterProofs {

    /** By what proofs and events name the operator's own staff. */
    public static final String NAME = "counter";

    private final Admission admission;
    private final Proofs proofs;
    private final Persons persons;
    private final SettleProof settleProof;
    private final KeyedHash hash;

    CounterProofs(Admission admission, Proofs proofs, Persons persons, SettleProof settleProof, KeyedHash hash) {
        this.admission = admission;
        this.proofs = proofs;
        this.persons = persons;
        this.settleProof = settleProof;
        this.hash = hash;
    }

    /** @return the proof, or nothing if the account may start none by this method */
    public Optional<UUID> begin(UUID entry, AccountId owner, IdentityMethod method, Instant now) {
        ProofWish wish = ProofWish.atTheCounter(owner, method, now);
        Admitted<ActiveAccount> admitted = admission.admit(wish, new Open());
        return admitted.path()
                .map(account -> admission
                        .keep(wish, new SessionRef(NAME, entry.toString()), Optional.empty())
                        .id());
    }

    /** @return why the proof was refused all the same; empty if it was approved */
    public List<String> approve(UUID proofId, VerifiedClaims claims, Instant now) {
        PendingProof proof = pending(proofId);
        return settleProof.settle(proof, conclusion(proof, Result.APPROVED, Optional.of(claims), List.of()), now);
    }

    public void refuse(UUID proofId, String reason, Instant now) {
        PendingProof proof = pending(proofId);
        settleProof.settle(proof, conclusion(proof, Result.REJECTED, Optional.empty(), List.of(reason)), now);
    }

    /** Whom these documents are known to be of; new if nobody was proved by them. */
    public PersonId person(VerifiedClaims claims) {
        return persons.known(PersonKey.of(hash, claims.nameKana(), claims.birthDate(), claims.documentNumber()));
    }

    private PendingProof pending(UUID proofId) {
        return (PendingProof) proofs.lock(proofId).orElseThrow();
    }

    private static VendorEvent conclusion(
            PendingProof proof, Result result, Optional<VerifiedClaims> claims, List<String> reasons) {
        return new VendorEvent(
                proof.id().toString(),
                proof.session(),
                proof.id(),
                true,
                result,
                Optional.of(proof.method()),
                claims,
                reasons);
    }

    /** The way over the counter is open for everybody. */
    private static final class Open implements Path<ActiveAccount> {

        @Override
        public Optional<ActiveAccount> of(ActiveAccount account) {
            return Optional.of(account);
        }

        @Override
        public String refusal() {
            return StartProof.NO_VENDOR;
        }

        @Override
        public ProofStart answer() {
            return new ProofStart.MethodEnded();
        }
    }
}
