package dev.sekisho.link.request;

import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.evidence.EvidenceRoot;
import dev.sekisho.link.evidence.EvidenceRoot.Authority;
import dev.sekisho.link.evidence.PhoneWorth;
import dev.sekisho.link.evidence.Proof;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.evidence.ProofKind.Side;
import dev.sekisho.link.review.IdentityPath;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** The person for whom identity-service cleared one request: verified, not typed, and forgotten when the request ends. */
public record Subject(
        WalletId account,
        PersonId person,
        int assurance,
        CustomerClass customerClass,
        PhoneWorth phone,
        ProofKind identityMethod,
        Authority identityRoot,
        String nameKana,
        KanaSource kanaSource,
        LocalDate birthDate) {

    public Subject {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(customerClass, "customerClass");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(identityMethod, "identityMethod");
        Objects.requireNonNull(identityRoot, "identityRoot");
        Objects.requireNonNull(nameKana, "nameKana");
        Objects.requireNonNull(kanaSource, "kanaSource");
        Objects.requireNonNull(birthDate, "birthDate");
        if (identityMethod.side() != Side.OPERATOR) {
            throw new IllegalArgumentException("identity is proved to the operator");
        }
    }

    /** The way on which this customer came, as banks review it. */
    public IdentityPath path() {
        return new IdentityPath(customerClass, identityMethod.name());
    }

    public Proof identity() {
        return Proof.asserted(identityMethod, identityRoot);
    }

    /** On whom the kana depends; empty for a reading that nobody checked. */
    public Optional<EvidenceRoot> nameRoot() {
        return switch (kanaSource) {
            case FURIGANA_IN_CREDENTIAL -> Optional.of(Authority.STATE);
            case DECLARED_PLAUSIBLE -> Optional.of(Authority.OPERATOR);
            case DECLARED_ONLY -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return "Subject[" + account + "]";
    }
}
