package dev.sekisho.link.request.http;

import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.evidence.EvidenceRoot.Authority;
import dev.sekisho.link.evidence.PhoneWorth;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.request.KanaSource;
import dev.sekisho.link.request.Subject;
import dev.sekisho.link.request.http.IdentityApi.SubjectView;
import java.util.Map;

/** Reads the cleared person; a method, root or source that this service does not know clears nobody. */
final class Subjects {

    private static final Map<String, ProofKind> METHODS = Map.of(
            "JPKI", ProofKind.JPKI,
            "IC_CHIP", ProofKind.IC_CHIP,
            "PHOTO_IMAGE", ProofKind.PHOTO_IMAGE,
            "CARRIER_CONTRACT", ProofKind.CARRIER_CONTRACT,
            "IN_PERSON", ProofKind.IN_PERSON,
            "POST", ProofKind.POST);

    private Subjects() {}

    /** @throws IllegalArgumentException for a subject that is missing, incomplete or not understood */
    static Subject read(SubjectView view) {
        if (view != null && view.assurance() == 0 && view.identityMethod() == null) {
            return unproved(view);
        }
        if (view == null || view.identityMethod() == null || !METHODS.containsKey(view.identityMethod())) {
            throw new IllegalArgumentException("a clearance without a known identity");
        }
        try {
            return new Subject(
                    new WalletId(view.accountId()),
                    new PersonId(view.personId()),
                    view.assurance(),
                    CustomerClass.valueOf(view.customerClass()),
                    PhoneWorth.valueOf(view.phoneWorth()),
                    METHODS.get(view.identityMethod()),
                    Authority.valueOf(view.identityRoot()),
                    view.nameKana(),
                    KanaSource.valueOf(view.kanaSource()),
                    view.birthDate());
        } catch (NullPointerException missing) {
            throw new IllegalArgumentException("a clearance with a part missing", missing);
        }
    }

    /** Nobody is known behind the account; identity-service clears such an account under a policy of the replay only. */
    private static Subject unproved(SubjectView view) {
        try {
            return Subject.unproved(
                    new WalletId(view.accountId()),
                    CustomerClass.valueOf(view.customerClass()),
                    PhoneWorth.valueOf(view.phoneWorth()));
        } catch (NullPointerException missing) {
            throw new IllegalArgumentException("a clearance with a part missing", missing);
        }
    }
}
