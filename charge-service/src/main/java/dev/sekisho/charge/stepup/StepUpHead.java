package dev.sekisho.charge.stepup;

import dev.sekisho.kernel.event.charge.StepUpMoved;
import dev.sekisho.kernel.id.WalletId;
import java.util.Objects;

/** What a question is from its beginning on. */
public record StepUpHead(StepUpId id, WalletId wallet, StepUpThing thing) {

    public StepUpHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(thing, "thing");
    }

    StepUpMoved fact(String moved) {
        return new StepUpMoved(
                id.value(),
                wallet.value(),
                thing.by().name(),
                thing.payee(),
                thing.amount().yen(),
                moved);
    }
}
