package dev.sekisho.kit.origin;

import dev.sekisho.kernel.origin.AddressClass;

/** Tells what kind of network an address belongs to; answers from memory. */
public interface AddressBook {

    /** {@link AddressClass#unknown()} where nothing is known. */
    AddressClass look(ClientAddress address);
}
