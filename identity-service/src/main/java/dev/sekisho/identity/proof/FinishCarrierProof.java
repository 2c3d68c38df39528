package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.proof.CarrierContract.Answer;
import dev.sekisho.identity.proof.CarrierContract.Mismatch;
import dev.sekisho.identity.proof.VendorEvent.Result;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks the carrier what became of a subscriber's consent and settles the proof by its signed answer: for this proof, this
 * consent, and the line that the account holds at this moment.
 */
@ApplicationScoped
public class FinishCarrierProof {

    private static final String DECLINED = "declined";

    private final Proofs proofs;
    private final Accounts accounts;
    private final CarrierContract carrier;
    private final ReceiveVendorEvent receiveEvent;
    private final Transaction transaction;

    FinishCarrierProof(
            Proofs proofs,
            Accounts accounts,
            CarrierContract carrier,
            ReceiveVendorEvent receiveEvent,
            Transaction transaction) {
        this.proofs = proofs;
        this.accounts = accounts;
        this.carrier = carrier;
        this.receiveEvent = receiveEvent;
        this.transaction = transaction;
    }

    /** @param now the machine's time @return empty if the owner has no such proof on this path */
    public Optional<Outcome> finish(AccountId owner, UUID proofId, Instant now) {
        Optional<Proof> found = transaction
                .call(() -> proofs.find(proofId, owner))
                .filter(proof -> proof.session().vendor().equals(CarrierContract.NAME));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean away = found.get() instanceof PendingProof pending && isAway(pending, now);
        return transaction.call(() -> proofs.find(proofId, owner)).map(proof -> new Outcome(proof, away));
    }

    private boolean isAway(PendingProof proof, Instant now) {
        Answer answer = carrier.answer(proof.id(), proof.session().id(), now);
        if (answer instanceof Answer.Told told) {
            receiveEvent.receive(eventOf(proof, told));
        } else if (answer instanceof Answer.Declined) {
            receiveEvent.receive(refusal(proof, DECLINED, Mismatch.CONSENT_DECLINED));
        }
        return answer instanceof Answer.Unavailable;
    }

    private VendorEvent eventOf(PendingProof proof, Answer.Told told) {
        boolean held = transaction
                .call(() -> accounts.find(proof.owner()))
                .map(account -> holds(account, told.line()))
                .orElse(false);
        return held
                ? new VendorEvent(
                        told.id(),
                        proof.session(),
                        proof.id(),
                        true,
                        Result.APPROVED,
                        Optional.of(IdentityMethod.CARRIER_CONTRACT),
                        Optional.of(told.claims()),
                        List.of())
                : refusal(proof, told.id(), Mismatch.OTHER_LINE);
    }

    private static boolean holds(Account account, PhoneNumber line) {
        return account.phone().map(phone -> phone.number().equals(line)).orElse(false);
    }

    private static VendorEvent refusal(PendingProof proof, String eventId, Mismatch why) {
        return new VendorEvent(
                eventId + ":" + proof.session().id(),
                proof.session(),
                proof.id(),
                true,
                Result.REJECTED,
                Optional.of(IdentityMethod.CARRIER_CONTRACT),
                Optional.empty(),
                why.reasons());
    }

    /** How the proof stands. @param away whether the carrier could not be asked */
    public record Outcome(Proof proof, boolean away) {}
}
