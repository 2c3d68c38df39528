package dev.sekisho.identity.origin;

import java.util.List;
import java.util.Optional;

/**
 * Whose address counts when a request came through proxies: the nearest hop that is not one of ours. What a client
 * itself writes into the header stands farther left and is never reached.
 *
 * @param trusted the proxies whose word is taken for the hop before them
 */
public record ForwardedFor(List<AddressRange> trusted) {

    /** Hops looked at from the near end; a longer list is somebody playing. */
    private static final int MOST_HOPS = 8;

    public ForwardedFor {
        trusted = List.copyOf(trusted);
    }

    /**
     * @param peer who is connected to us
     * @param hops what the header says, the client first
     */
    public ClientAddress client(ClientAddress peer, List<String> hops) {
        ClientAddress nearest = peer;
        int looked = 0;
        for (int at = hops.size() - 1; at >= 0 && isOurs(nearest) && looked < MOST_HOPS; at--, looked++) {
            Optional<ClientAddress> before = ClientAddress.read(hops.get(at).strip());
            if (before.isEmpty()) {
                return nearest;
            }
            nearest = before.get();
        }
        return nearest;
    }

    private boolean isOurs(ClientAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }
}
