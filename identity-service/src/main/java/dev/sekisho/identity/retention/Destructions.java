package dev.sekisho.identity.retention;

import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.kernel.event.identity.DestructionProposed;
import dev.sekisho.kernel.event.identity.DestructionRefused;
import dev.sekisho.kernel.event.identity.KeyDestroyed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where destructions are kept, each change with its facts. */
public interface Destructions {

    boolean isProposed(Subject subject);

    void add(ProposedDestruction destruction, DestructionProposed fact);

    /** Holds it until the transaction ends. */
    Optional<Destruction> lock(UUID id);

    /** Keeps the decision and destroys the key of each fact's subject. */
    void carryOut(DoneDestruction destruction, List<KeyDestroyed> facts);

    /** Nothing changes but the record that something was refused; also for one that never came to be. */
    void refused(DestructionRefused fact);
}
