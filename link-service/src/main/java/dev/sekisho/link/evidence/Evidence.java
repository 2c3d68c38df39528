package dev.sekisho.link.evidence;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.evidence.ProofKind.Side;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Everything that speaks for one link at one bank; bank proofs are only those which the bank <em>enforces</em>.
 *
 * @param nameRoot on whom the name depends that was compared with the bank's; empty where no name is compared
 */
public record Evidence(
        BankCode bank,
        List<Proof> operatorProofs,
        List<Proof> bankProofs,
        Optional<EvidenceRoot> nameRoot,
        NoticeChannel notice,
        PhoneWorth phone) {

    public Evidence {
        Objects.requireNonNull(bank, "bank");
        operatorProofs = allOf(operatorProofs, Side.OPERATOR);
        bankProofs = allOf(bankProofs, Side.BANK);
        Objects.requireNonNull(nameRoot, "nameRoot");
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(phone, "phone");
    }

    private static List<Proof> allOf(List<Proof> proofs, Side side) {
        if (proofs.stream().anyMatch(proof -> proof.kind().side() != side)) {
            throw new IllegalArgumentException("a proof was given for the side that did not ask for it");
        }
        return List.copyOf(proofs);
    }

    boolean isIdentifiedBy(Predicate<Proof> proof) {
        return operatorProofs.stream().anyMatch(proof);
    }

    Set<FactorCategory> bankCategories(Predicate<Proof> counted) {
        return bankProofs.stream().filter(counted).map(Proof::category).collect(Collectors.toUnmodifiableSet());
    }
}
