package dev.sekisho.identity.proof;

import java.util.Objects;

/** One session of one vendor; the same id at another vendor is another session. */
public record SessionRef(String vendor, String id) {

    public SessionRef {
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(id, "id");
    }
}
