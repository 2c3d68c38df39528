package dev.sekisho.link.posture;

import java.util.Objects;
import java.util.Optional;

/** Nothing comes of it; who still wants it proposes it anew. Whoever proposed it may take it back so. */
public record RejectedChange(ChangeHead head, long version, ChangeWord word) implements PostureChange {

    public RejectedChange {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(word, "word");
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
