package dev.sekisho.link.posture;

import java.util.Optional;

/** A proposed version of a posture and what became of it; only an {@link ApprovedChange} is in the register. */
public sealed interface PostureChange permits ProposedChange, ApprovedChange, RejectedChange {

    ChangeHead head();

    /** The version of its latest fact. */
    long version();

    /** Why this word does not count; empty if it does. */
    Optional<ChangeRefusal> refusalOf(ChangeWord word);

    Optional<ChangeWord> decided();
}
