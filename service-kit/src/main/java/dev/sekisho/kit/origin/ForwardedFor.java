package dev.sekisho.kit.origin;

import java.util.List;
import java.util.Optional;

/**
 * Whose address counts when a request came through proxies: the nearest hop that is not one of ours. What a client
 * itself writes into the header stands farther left and is never reached.
 *
 * @param ours whose word is taken for the hop before them
 */
record ForwardedFor(TrustedProxies ours) {

    /** Hops looked at from the near end; a longer list is somebody playing. */
    private static final int MOST_HOPS = 8;

    /**
     * @param peer who is connected to us
     * @param hops what the header says, the client first
     */
    ClientAddress client(ClientAddress peer, List<String> hops) {
        ClientAddress nearest = peer;
        int looked = 0;
        for (int at = hops.size() - 1; at >= 0 && ours.include(nearest) && looked < MOST_HOPS; at--, looked++) {
            Optional<ClientAddress> before = ClientAddress.read(hops.get(at).strip());
            if (before.isEmpty()) {
                return nearest;
            }
            nearest = before.get();
        }
        return nearest;
    }
}
