package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.CustomerClass;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.proof.Admission.Admitted;
import dev.sekisho.identity.proof.Admission.Begun;
import dev.sekisho.identity.proof.Admission.Path;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.origin.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/** The path of subscribers (A04): the carrier is asked about the contract of the line that the account verified. */
@ApplicationScoped
public class StartCarrierProof {

    static final String NOT_ON_THIS_PATH = "NOT_A_SUBSCRIBER_WITH_A_VERIFIED_LINE";

    private final Admission admission;
    private final CarrierContract carrier;
    private final KeyedHash hash;
    private final Transaction transaction;
    private final InstantSource clock;

    StartCarrierProof(
            Admission admission,
            CarrierContract carrier,
            KeyedHash hash,
            Transaction transaction,
            InstantSource clock) {
        this.admission = admission;
        this.carrier = carrier;
        this.hash = hash;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param declaration who the applicant says they are: a line is often used by another than its contract's holder */
    public ProofStart start(AccountId owner, Declaration declaration, Origin origin) {
        ProofWish wish = ProofWish.from(origin, owner, IdentityMethod.CARRIER_CONTRACT, clock.instant());
        Admitted<PhoneNumber> admitted = transaction.call(() -> admission.admit(wish, new OfSubscribers()));
        return admitted.refusal().orElseGet(() -> ask(wish, admitted.path().orElseThrow(), declaration));
    }

    private ProofStart ask(ProofWish wish, PhoneNumber line, Declaration declaration) {
        return carrier.ask(wish.proofId(), line)
                .map(consent -> transaction.call(() -> record(wish, consent, declaration)))
                .orElseGet(ProofStart.VendorAway::new);
    }

    private ProofStart record(ProofWish wish, CarrierContract.Consent consent, Declaration declaration) {
        SessionRef session = new SessionRef(CarrierContract.NAME, consent.id());
        Optional<String> declared = Optional.of(ProofPolicies.declared(hash, declaration));
        return admission
                .admit(wish, new OfSubscribers())
                .refusal()
                .orElseGet(() -> admission.begin(wish, new Begun(session, consent.page(), declared)));
    }

    /** The way over the carrier, for its own subscribers with a line they showed to hold. */
    private static final class OfSubscribers implements Path<PhoneNumber> {

        @Override
        public Optional<PhoneNumber> of(ActiveAccount account) {
            return account.phone()
                    .filter(phone -> account.customerClass() == CustomerClass.SUBSCRIBER)
                    .map(VerifiedPhone::number);
        }

        @Override
        public String refusal() {
            return NOT_ON_THIS_PATH;
        }

        @Override
        public ProofStart answer() {
            return new ProofStart.NotOnThisPath();
        }
    }
}
