package dev.sekisho.link.board.page;

import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.suspension.BrakeLine;
import dev.sekisho.link.suspension.BrakeLine.Answered;
import dev.sekisho.link.suspension.BrakeLine.Finished;
import dev.sekisho.link.suspension.PulledBrake;
import java.util.List;
import java.util.Optional;

/** The brake before it is pulled. */
public record BrakePage() {

    public List<Operation> operations() {
        return List.of(Operation.values());
    }

    public boolean isUsual(Operation operation) {
        return PulledBrake.USUAL.contains(operation);
    }

    /** Those that end by nobody's plan. */
    public List<SuspensionReason> reasons() {
        return List.of(SuspensionReason.BRAKE, SuspensionReason.FRAUD, SuspensionReason.POSTURE);
    }

    /** Once it is pulled. @param millis from the command until it stood in the book */
    public record Pulled(PulledBrake brake, long millis) {}

    /** One line of its answer. */
    public record Line(BrakeLine said) {

        public Optional<Answered> answered() {
            return said instanceof Answered answered ? Optional.of(answered) : Optional.empty();
        }

        public Optional<Finished> finished() {
            return said instanceof Finished finished ? Optional.of(finished) : Optional.empty();
        }
    }
}
