package dev.sekisho.compensation.walletrelease;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Wallets that were or are to be let go; a row and the fact about it are written together. */
public interface WalletReleases {

    /** @return false, and nothing is written, if this wallet's release was proposed and not agreed to yet */
    boolean add(ProposedRelease release, FactData fact);

    Optional<WalletRelease> find(UUID id);

    /** Nobody else changes it until the transaction ends. */
    Optional<WalletRelease> lock(UUID id);

    void save(AgreedRelease agreed, FactData fact);

    void save(DoneRelease done, FactData fact);

    void save(WithdrawnRelease withdrawn, FactData fact);

    /** Of one case, the newest first. */
    List<WalletRelease> of(UUID caseId);
}
