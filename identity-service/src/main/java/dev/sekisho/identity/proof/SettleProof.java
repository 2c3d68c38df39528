package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.AccountChange;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Hold;
import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.account.Step;
import dev.sekisho.identity.account.StepWatch;
import dev.sekisho.identity.proof.Proofs.Verified;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.kernel.event.identity.IdentityProofRefused;
import dev.sekisho.kernel.event.identity.IdentityProved;
import dev.sekisho.kernel.event.identity.IdentityReuseFound;
import dev.sekisho.kernel.id.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Ends a proof by a conclusive result, in the caller's transaction: the person it names, what the reading is worth, and
 * what the account becomes. An approval that lacks what a policy wants is a refusal.
 */
@ApplicationScoped
class SettleProof {

    private static final String REJECTED = "VENDOR_REJECTED";

    private final Proofs proofs;
    private final Persons persons;
    private final Accounts accounts;
    private final ProofPolicies policies;
    private final ReusePolicies reuse;
    private final ReadingPolicy reading;
    private final StepWatch watch;
    private final ApprovalWatches watches;
    private final KeyedHash hash;

    SettleProof(
            Proofs proofs,
            Persons persons,
            Accounts accounts,
            ProofPolicies policies,
            ReusePolicies reuse,
            ReadingPolicy reading,
            StepWatch watch,
            ApprovalWatches watches,
            KeyedHash hash) {
        this.proofs = proofs;
        this.persons = persons;
        this.accounts = accounts;
        this.policies = policies;
        this.reuse = reuse;
        this.reading = reading;
        this.watch = watch;
        this.watches = watches;
        this.hash = hash;
    }

    /** @return why the proof was refused; empty if it was approved */
    List<String> settle(PendingProof proof, VendorEvent event, Instant now) {
        Account account = accounts.lock(proof.owner()).orElseThrow();
        List<String> refusals = refusals(new ProofCase(proof, event, account, now));
        if (refusals.isEmpty()) {
            VerifiedClaims claims = event.claims().orElseThrow();
            approve(proof, account, claims.read(reading.judge(claims)), now);
        } else {
            reject(proof, refusals, now);
        }
        return refusals;
    }

    private List<String> refusals(ProofCase facts) {
        VendorEvent event = facts.event();
        if (event.result() == VendorEvent.Result.REJECTED) {
            return event.reasons().isEmpty() ? List.of(REJECTED) : event.reasons();
        }
        return policies.refusals(facts);
    }

    private void approve(PendingProof proof, Account account, VerifiedClaims claims, Instant now) {
        PersonId person = person(account, claims);
        String documentHash = hash.of(
                Label.DOCUMENT, claims.documentType(), claims.documentNumber().strip());
        ApprovedProof approved = proof.approve(claims, person, now);
        AccountChange change = account.proved(approved.identity());
        List<String> reused = reuse.reasons(account.id(), person, documentHash);
        proofs.save(
                approved,
                new Verified(claims, documentHash),
                new IdentityProved(
                        proof.id(),
                        proof.owner().value(),
                        person.value(),
                        proof.method().name(),
                        claims.kanaSource().name()));
        if (reused.isEmpty()) {
            accounts.save(change);
        } else {
            proofs.noted(
                    approved, new IdentityReuseFound(proof.id(), proof.owner().value(), person.value(), reused));
            accounts.save(change.andHeld(new Hold(proof.id(), HoldKind.RISK, now)));
        }
        watches.approved(approved, claims, now);
        watch.see(new Step.Proved(proof.owner(), person, documentHash, now));
    }

    private void reject(PendingProof proof, List<String> reasons, Instant now) {
        proofs.save(
                proof.reject(now),
                new IdentityProofRefused(
                        proof.id(), proof.owner().value(), proof.method().name(), reasons));
    }

    /**
     * A document nobody showed before is another one of the account's own person if name and day of birth are the same;
     * a picture is not enough to say so.
     */
    private PersonId person(Account account, VerifiedClaims claims) {
        String key = PersonKey.of(hash, claims.nameKana(), claims.birthDate(), claims.documentNumber());
        return account.identity()
                .filter(known -> claims.method() != IdentityMethod.PHOTO_IMAGE)
                .filter(known -> isSameHuman(known, claims))
                .map(known -> persons.knownOr(key, known.person()))
                .orElseGet(() -> persons.known(key));
    }

    private boolean isSameHuman(ProvedIdentity known, VerifiedClaims claims) {
        return proofs.claims(known.proofId()).map(claims::namesSameAs).orElse(false);
    }
}
