package dev.sekisho.charge.merchant;

import java.util.Optional;

/** A change of the registry and what two persons made of it; only an {@link ApprovedChange} changes anything. */
public sealed interface MerchantChange permits ProposedChange, ApprovedChange, RejectedChange {

    ChangeHead head();

    /** Why this word does not count, whatever the registry says; empty if it does. */
    Optional<ChangeRefusal> refusalOf(ChangeWord word);
}
