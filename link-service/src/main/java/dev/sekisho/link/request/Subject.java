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
import dev.sekisho.link.link.LinkHolder;
import dev.sekisho.link.review.IdentityPath;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The person for whom identity-service cleared one request: verified, not typed, and forgotten when the request ends. Under a
 * policy of the replay nobody may be known behind the account: then there is no method, no name and no day of birth.
 */
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

    private static final int IDENTITY = 5;

    public Subject {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(customerClass, "customerClass");
        Objects.requireNonNull(phone, "phone");
        long told = Stream.of(identityMethod, identityRoot, nameKana, kanaSource, birthDate)
                .filter(Objects::nonNull)
                .count();
        if (told != 0 && told != IDENTITY) {
            throw new IllegalArgumentException("an identity is known with all its parts or not at all");
        }
        if (identityMethod != null && identityMethod.side() != Side.OPERATOR) {
            throw new IllegalArgumentException("identity is proved to the operator");
        }
    }

    /** Somebody behind an account of whom nothing was proved; the account stands for the person. */
    public static Subject unproved(WalletId account, CustomerClass customerClass, PhoneWorth phone) {
        PersonId nobodyElse = new PersonId(account.value());
        return new Subject(account, nobodyElse, 0, customerClass, phone, null, null, null, null, null);
    }

    public boolean hasIdentity() {
        return identityMethod != null;
    }

    /** The way on which this customer came, as banks review it. */
    public IdentityPath path() {
        return new IdentityPath(customerClass, hasIdentity() ? identityMethod.name() : "NONE");
    }

    public Optional<Proof> identity() {
        return hasIdentity() ? Optional.of(Proof.asserted(identityMethod, identityRoot)) : Optional.empty();
    }

    /** On whom the kana depends; empty for a reading that nobody checked, and for none. */
    public Optional<EvidenceRoot> nameRoot() {
        if (!hasIdentity()) {
            return Optional.empty();
        }
        return switch (kanaSource) {
            case FURIGANA_IN_CREDENTIAL -> Optional.of(Authority.STATE);
            case DECLARED_PLAUSIBLE -> Optional.of(Authority.OPERATOR);
            case DECLARED_ONLY -> Optional.empty();
        };
    }

    /** What the depositor may hear of this person. */
    public LinkHolder asHolder() {
        return hasIdentity() ? LinkHolder.of(customerClass, nameKana) : LinkHolder.unnamed(customerClass);
    }

    @Override
    public String toString() {
        return "Subject[" + account + "]";
    }
}
