package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import java.net.URI;
import java.util.Objects;

/** The wallet's own page, to which a customer goes on from the bank: the same address whatever became of the request. */
public record WalletPage(URI address) {

    public WalletPage {
        Objects.requireNonNull(address, "address");
        if (address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException("sekisho.link.wallet-return-url is a plain address");
        }
    }

    public URI of(LinkRequestId request) {
        return URI.create(address + "?linkRequestId=" + request);
    }
}
