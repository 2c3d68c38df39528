package dev.sekisho.charge.merchant;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Two persons want it; it was carried out with its approval, from its moment on. */
public record ApprovedChange(ChangeHead head, Instant inForceFrom, ChangeWord word) implements MerchantChange {

    public ApprovedChange {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(inForceFrom, "inForceFrom");
        Objects.requireNonNull(word, "word");
    }

    @Override
    public Optional<ChangeRefusal> refusalOf(ChangeWord later) {
        return Optional.of(ChangeRefusal.DECIDED);
    }
}
