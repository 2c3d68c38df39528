package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.event.charge.MerchantChangeDecided;
import dev.sekisho.kernel.event.charge.MerchantChangeDecisionRefused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the staff wants to change of the registry; a row and the fact about it are written together. */
public interface MerchantChanges {

    void propose(ProposedChange change);

    /** Nobody else decides it until the transaction ends. */
    Optional<MerchantChange> lock(UUID id);

    void approve(ApprovedChange change, MerchantChangeDecided fact);

    void reject(RejectedChange change, MerchantChangeDecided fact);

    /** Nothing changes but the record that a word did not count. */
    void refused(MerchantChange change, MerchantChangeDecisionRefused fact);

    /** Newest first. @param open only those that wait for a second person @param before the last one of the page before */
    List<MerchantChange> page(boolean open, Optional<UUID> before, int most);
}
