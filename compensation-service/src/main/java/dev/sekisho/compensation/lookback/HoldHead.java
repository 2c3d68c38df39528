package dev.sekisho.compensation.lookback;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a hold is from its beginning.
 *
 * @param links those through which nothing is charged meanwhile
 * @param version of the row, and of the last fact about it
 */
public record HoldHead(
        UUID id, UUID caseId, WalletId wallet, List<LinkId> links, Instant heldAt, Instant endsAt, long version) {

    public HoldHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(wallet, "wallet");
        links = List.copyOf(links);
        if (!endsAt.isAfter(heldAt) || version < 1) {
            throw new IllegalArgumentException("a hold ends after it begins, and versions begin with 1");
        }
    }

    /** Everything that is stopped by it. */
    Set<UUID> targets() {
        return Stream.concat(Stream.of(wallet.value()), links.stream().map(LinkId::value))
                .collect(Collectors.toSet());
    }

    HoldHead next() {
        return new HoldHead(id, caseId, wallet, links, heldAt, endsAt, version + 1);
    }
}
