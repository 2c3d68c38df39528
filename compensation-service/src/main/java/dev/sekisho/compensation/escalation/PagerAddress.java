package dev.sekisho.compensation.escalation;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** Where the operator's pager takes calls; nowhere, if there is none. @param token by which it knows us */
public record PagerAddress(Optional<URI> url, Optional<String> token) {

    public PagerAddress {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(token, "token");
        if (url.filter(address -> !address.isAbsolute()).isPresent() || url.isEmpty() && token.isPresent()) {
            throw new IllegalArgumentException("a pager has an absolute address");
        }
    }

    @Override
    public String toString() {
        return "PagerAddress[url=" + url + "]";
    }
}
