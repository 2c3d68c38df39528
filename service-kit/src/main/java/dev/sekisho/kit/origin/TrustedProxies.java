package dev.sekisho.kit.origin;

import java.util.List;

/** The proxies and gateways whose word is taken for what they pass on; from anybody else such a word is not read. */
public record TrustedProxies(List<AddressRange> ranges) {

    public TrustedProxies {
        ranges = List.copyOf(ranges);
    }

    /** @throws IllegalArgumentException if one of them is no range */
    public static TrustedProxies of(List<String> ranges) {
        return new TrustedProxies(ranges.stream().map(AddressRange::read).toList());
    }

    public boolean include(ClientAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** Whether the address, as text, is one of theirs; what is no address is not. */
    public boolean include(String address) {
        return ClientAddress.read(address).filter(this::include).isPresent();
    }
}
