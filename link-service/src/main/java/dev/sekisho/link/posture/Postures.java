package dev.sekisho.link.posture;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.PostureDecided;
import dev.sekisho.kernel.event.link.PostureDecisionRefused;
import dev.sekisho.kernel.event.link.PostureProposed;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of postures: versions are added and never changed; a row and the fact about it are written together. */
public interface Postures {

    void add(ProposedChange change, PostureProposed fact);

    /** Nobody else decides it until the transaction ends. */
    Optional<PostureChange> lock(UUID change);

    /** Its version goes into the register. @return false, and nothing is written, if its moment is taken */
    boolean approve(ApprovedChange change, PostureDecided fact);

    void reject(RejectedChange change, PostureDecided fact);

    /** Nothing changes but the record that a word did not count. */
    void refused(PostureChange change, PostureDecisionRefused fact);

    Optional<PostureChange> find(UUID change);

    /** In the order of their ids. @param after the last one seen */
    List<PostureChange> page(Filter filter, Optional<UUID> after, int limit);

    /** What was in force for the key right before that moment. */
    Optional<PostureVersion> before(PostureKey key, Instant moment);

    /** Versions whose moment has come, from a change, and which nobody has put in force yet; oldest first. */
    List<PostureVersion> arrived(Instant now);

    /** In force now over the connections that the banks have, in the order of banks and classes. */
    List<PostureVersion> inForce(Instant now);

    /** @param lowered for {@link Stage#IN_FORCE}. @return false, and nothing is written, if the stage was reached before */
    boolean reach(PostureVersion version, Stage stage, boolean lowered, Instant now, FactData fact);

    boolean hasReached(PostureVersion version, Stage stage);

    /** Which changes are looked for. @param onlyWaiting those that nobody has decided */
    record Filter(Optional<BankCode> bank, boolean onlyWaiting) {}
}
