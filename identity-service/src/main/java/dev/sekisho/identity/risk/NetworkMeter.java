package dev.sekisho.identity.risk;

import dev.sekisho.kernel.origin.AddressKind;

/** How often codes are answered rightly and wrongly by kind of network: what an alarm looks at, and nobody is held for. */
public interface NetworkMeter {

    void passed(AddressKind network);

    void failed(AddressKind network);
}
