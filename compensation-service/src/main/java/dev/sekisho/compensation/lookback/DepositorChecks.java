package dev.sekisho.compensation.lookback;

import dev.sekisho.kernel.event.compensation.DepositorCheckAnswered;
import dev.sekisho.kernel.event.compensation.DepositorCheckAsked;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The lists of depositors whom banks are to ask; a row, the answer that moved it and the fact are written together. */
public interface DepositorChecks {

    /** @return false, and nothing is written, if this depositor is or was asked about this wallet */
    boolean add(WaitingCheck check, DepositorCheckAsked fact);

    Optional<DepositorCheck> find(UUID id);

    /** Nobody else changes it until the transaction ends. */
    Optional<DepositorCheck> lock(UUID id);

    void save(DepositorCheck moved, Answer answer, DepositorCheckAnswered fact);

    /**
     * Whether all depositors who were asked about this wallet for this case said that the charges were their own, and none
     * who was asked for another case has still to say so.
     */
    boolean allOwn(UUID caseId, WalletId wallet);

    /** At most {@code limit}, the newest first, those behind {@code after} if it is given. */
    List<DepositorCheck> list(Selection selection, Optional<Place> after, int limit);

    /** The bank's own words for the charges of some checks. */
    List<AskedCharge> chargesOf(List<DepositorCheck> checks);

    /** Which are asked for. @param overdueAt only those that wait and should have been answered by then */
    record Selection(Optional<BankCode> bank, Optional<Boolean> waiting, Optional<Instant> overdueAt) {

        public Selection {
            Objects.requireNonNull(bank, "bank");
            Objects.requireNonNull(waiting, "waiting");
            Objects.requireNonNull(overdueAt, "overdueAt");
        }
    }

    /** A place in the list: nothing is skipped or told twice when newer ones come meanwhile. */
    record Place(Instant askedAt, UUID id) {

        public static Place of(DepositorCheck check) {
            return new Place(check.head().askedAt(), check.head().id());
        }
    }

    /** What a bank's user said. */
    record Answer(DepositorOutcome outcome, UUID staff, UUID person, Instant at) {}

    /** A charge as its bank knows it. @param reference the bank's own; empty if it gave none */
    record AskedCharge(UUID id, Optional<String> reference, long amountYen, Instant postedAt) {}
}
