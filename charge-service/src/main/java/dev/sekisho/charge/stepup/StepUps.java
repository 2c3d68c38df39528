package dev.sekisho.charge.stepup;

import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.util.Optional;

/** The rows of questions; each state is written together with its fact. Ages are on the database's clock. */
public interface StepUps {

    void insert(AskedStepUp asked);

    /** Only for its owner. */
    Optional<StepUp> find(StepUpId id, WalletId owner);

    /** As {@link #find}, and keeps others from it until the running transaction ends. */
    Optional<StepUp> lock(StepUpId id, WalletId owner);

    /** Locked; nothing unless it was approved, no longer than {@code goodFor} ago. */
    Optional<ApprovedStepUp> approved(StepUpId id, WalletId owner, Duration goodFor);

    /** How many were asked of this wallet within {@code window}. */
    long askedWithin(WalletId wallet, Duration window);

    /** Writes the state entered. @throws IllegalStateException if the row is not in the state before */
    void update(StepUp entered);
}
