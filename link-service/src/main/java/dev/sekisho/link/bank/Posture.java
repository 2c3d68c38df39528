package dev.sekisho.link.bank;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.evidence.Evidence;
import dev.sekisho.link.evidence.EvidenceRoot;
import dev.sekisho.link.evidence.EvidenceRoot.Authority;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.PhoneWorth;
import dev.sekisho.link.evidence.Proof;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.evidence.ProofKind.Side;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How link requests of one customer class are authenticated at one bank over our connection, as of a day.
 *
 * <p>A factor counts only where the bank <em>enforces</em> it; one that is merely offered is kept apart and proves
 * nothing (A57).
 *
 * @param bankLock failed authentications after which the bank itself locks the account
 * @param hours when the bank takes requests over this connection
 */
public record Posture(
        Set<ProofKind> enforced,
        Set<ProofKind> offered,
        NameMode nameMode,
        NoticeChannel notice,
        Inquiry inquiry,
        int bankLock,
        ServiceHours hours) {

    /** At a bank that takes requests at all times. */
    public Posture(
            Set<ProofKind> enforced,
            Set<ProofKind> offered,
            NameMode nameMode,
            NoticeChannel notice,
            Inquiry inquiry,
            int bankLock) {
        this(enforced, offered, nameMode, notice, inquiry, bankLock, ServiceHours.ALWAYS);
    }

    public Posture {
        enforced = Set.copyOf(enforced);
        offered = Set.copyOf(offered);
        Objects.requireNonNull(nameMode, "nameMode");
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(inquiry, "inquiry");
        Objects.requireNonNull(hours, "hours");
        boolean strange = enforced.stream().anyMatch(kind -> kind.side() != Side.BANK)
                || offered.stream().anyMatch(kind -> kind.side() != Side.BANK);
        if (strange || bankLock < 1) {
            throw new IllegalArgumentException("a posture names factors that are shown at the bank, and its lock");
        }
    }

    /** What this bank enforces, on our own word: its proofs before anybody has come back from it. */
    public List<Proof> declared(BankCode bank) {
        EvidenceRoot root = new EvidenceRoot.OfBank(bank);
        return enforced.stream()
                .sorted()
                .map(kind -> Proof.declared(kind, root))
                .toList();
    }

    /** The proofs a signed answer of the bank stands for; what it does not name was not enforced this time. */
    public List<Proof> asserted(BankCode bank, Set<ProofKind> named) {
        EvidenceRoot root = new EvidenceRoot.OfBank(bank);
        return enforced.stream()
                .filter(named::contains)
                .sorted()
                .map(kind -> Proof.asserted(kind, root))
                .toList();
    }

    /** The best that any customer could show here; what is refused even so is refused to everybody. */
    public Evidence best(BankCode bank) {
        return best(bank, declared(bank));
    }

    /** The same once the bank has signed for every factor that it enforces. */
    public Evidence bestSigned(BankCode bank) {
        return best(bank, asserted(bank, enforced));
    }

    private Evidence best(BankCode bank, List<Proof> bankProofs) {
        return new Evidence(
                bank,
                List.of(Proof.asserted(ProofKind.JPKI, Authority.STATE)),
                bankProofs,
                comparesNames() ? Optional.of(Authority.STATE) : Optional.empty(),
                notice,
                PhoneWorth.CONTRACT_VERIFIED);
    }

    public boolean comparesNames() {
        return nameMode != NameMode.NONE;
    }
}
