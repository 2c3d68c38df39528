package dev.sekisho.link.posture;

import java.util.Objects;
import java.util.Optional;

/** Two persons want it: its version is in the register, from its moment on. */
public record ApprovedChange(ChangeHead head, long version, ChangeWord word, PostureVersion inRegister)
        implements PostureChange {

    public ApprovedChange {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(inRegister, "inRegister");
    }

    @Override
    public Optional<ChangeRefusal> refusalOf(ChangeWord later) {
        return Optional.of(ChangeRefusal.DECIDED);
    }

    @Override
    public Optional<ChangeWord> decided() {
        return Optional.of(word);
    }
}
