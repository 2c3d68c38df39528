package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The copied links in a map. */
public final class InMemoryCopiedLinks implements CopiedLinks {

    private static final Comparator<CopiedLink> OLDEST_FIRST =
            Comparator.comparing(link -> link.standing().at());

    private final Map<LinkId, CopiedLink> links = new HashMap<>();

    @Override
    public Optional<CopiedLink> find(LinkId id) {
        return Optional.ofNullable(links.get(id));
    }

    @Override
    public void keep(CopiedLink link) {
        links.put(link.id(), link);
    }

    @Override
    public List<CopiedLink> ofWallet(WalletId wallet, int limit) {
        return links.values().stream()
                .filter(link -> link.parties().wallet().equals(wallet))
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
    }
}
