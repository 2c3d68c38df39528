package dev.sekisho.identity.reproof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.kernel.event.identity.ReproofRequired;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The queue of accounts whose identity must be proved again; a duty and its fact are written together. */
public interface ReproofDuties {

    /** Of several for one account and reason, at the same time too, one that is not done is kept. */
    Addition add(DueDuty duty, ReproofRequired fact);

    void save(DutyChange change);

    /** What is still open of an account, of each reason one at most. */
    List<OpenDuty> open(AccountId account);

    /** Accounts that a wave would ask, the longest proved first, held until the transaction ends; none in other hands. */
    List<Asked> holdCandidates(WaveTerms wave, int limit);

    /** How many a wave has asked from this moment on. */
    int assignedSince(UUID wave, Instant from);

    /** Duties whose time is over, held until the transaction ends; none in other hands. */
    List<TimelyDuty> holdLate(Instant now, int limit);

    /** Duties of accounts that were proved again since by one of these methods, held likewise. */
    List<Met> holdMet(List<IdentityMethod> methods, int limit);

    /**
     * Takes a duty whose holder can be told and was not, counts the try and sets when the next may be made, so that no two
     * workers have it and none is lost if this one dies.
     */
    Optional<DueDuty> takeUntold(Instant machineNow, Instant nextTry);

    /** Holds a duty of which nobody was told until the transaction ends; empty if it is anything else by now. */
    Optional<DueDuty> lockDue(UUID id);

    /** The duties of a wave in the order of their ids. @param after the last one seen */
    List<ReproofDuty> page(UUID wave, Optional<UUID> after, int limit);

    /** What came of adding one. */
    enum Addition {
        ADDED,
        OPEN_BEFORE
    }

    /** An account a wave asks, and how it was proved. */
    record Asked(AccountId account, IdentityMethod method) {}

    /** A duty, and the newer proof that may meet it. */
    record Met(OpenDuty duty, ProvedIdentity identity) {}
}
