package dev.sekisho.charge.transfer;

import dev.sekisho.charge.leaving.Departure;
import dev.sekisho.charge.stepup.StepUpId;
import dev.sekisho.charge.stepup.StepUpThing;
import dev.sekisho.kernel.id.TransferId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.util.Objects;
import java.util.Optional;

/** What a customer sends, and to whose wallet. @param stepUp under which they gave their word, if they say so */
public record TransferCommand(TransferId id, WalletId from, WalletId to, Money amount, Optional<StepUpId> stepUp) {

    public TransferCommand {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (amount == null || amount.isZero()) {
            throw new IllegalArgumentException("nothing is not sent");
        }
        Objects.requireNonNull(stepUp, "stepUp");
    }

    public TransferCommand(TransferId id, WalletId from, WalletId to, Money amount) {
        this(id, from, to, amount, Optional.empty());
    }

    Departure departure() {
        return new Departure(new StepUpThing(Operation.TRANSFER, to.value(), amount), Optional.empty(), stepUp);
    }
}
