package dev.sekisho.charge.merchant;

import java.util.Objects;
import java.util.Optional;

/** Somebody did not want it; it never counts. */
public record RejectedChange(ChangeHead head, ChangeWord word) implements MerchantChange {

    public RejectedChange {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(word, "word");
    }

    @Override
    public Optional<ChangeRefusal> refusalOf(ChangeWord later) {
        return Optional.of(ChangeRefusal.DECIDED);
    }
}
