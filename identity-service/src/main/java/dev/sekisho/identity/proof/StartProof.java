package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.proof.Admission.Admitted;
import dev.sekisho.identity.proof.Admission.Begun;
import dev.sekisho.identity.proof.Admission.Path;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.origin.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Opens a session for an account with the eKYC vendor that the policy names, by a method that still takes new proofs. */
@ApplicationScoped
public class StartProof {

    static final String NO_VENDOR = "NO_VENDOR_FOR_METHOD";

    private final Admission admission;
    private final EkycVendors vendors;
    private final VendorPolicy policy;
    private final Transaction transaction;
    private final InstantSource clock;

    StartProof(
            Admission admission,
            EkycVendors vendors,
            VendorPolicy policy,
            Transaction transaction,
            InstantSource clock) {
        this.admission = admission;
        this.vendors = vendors;
        this.policy = policy;
        this.transaction = transaction;
        this.clock = clock;
    }

    public ProofStart start(AccountId owner, IdentityMethod method, Origin origin) {
        Instant now = clock.instant();
        ProofWish wish = ProofWish.from(origin, owner, method, now);
        Admitted<EkycVendor> admitted = transaction.call(() -> admission.admit(wish, new ByVendor(wish)));
        return admitted.refusal().orElseGet(() -> open(wish, admitted.path().orElseThrow()));
    }

    private ProofStart open(ProofWish wish, EkycVendor vendor) {
        return vendor.open(wish.proofId(), wish.method())
                .map(session -> transaction.call(() -> record(wish, vendor, session)))
                .orElseGet(ProofStart.VendorAway::new);
    }

    /** Asked before the vendor is called, and again after: starts at the same time do not pass the limit together. */
    private ProofStart record(ProofWish wish, EkycVendor vendor, EkycVendor.Session session) {
        SessionRef opened = new SessionRef(vendor.name(), session.id());
        return admission
                .admit(wish, new ByVendor(wish))
                .refusal()
                .orElseGet(() -> admission.begin(wish, new Begun(opened, session.page(), Optional.empty())));
    }

    /** The way over a vendor. */
    private final class ByVendor implements Path<EkycVendor> {

        private final ProofWish wish;

        ByVendor(ProofWish wish) {
            this.wish = wish;
        }

        @Override
        public Optional<EkycVendor> of(ActiveAccount account) {
            return policy.vendorFor(wish.method(), ProofPurpose.of(account), wish.now())
                    .flatMap(vendors::named);
        }

        @Override
        public String refusal() {
            return NO_VENDOR;
        }

        @Override
        public ProofStart answer() {
            return new ProofStart.MethodEnded();
        }
    }
}
