package dev.sekisho.link.spraying;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.link.bank.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One try to be authenticated by a bank: whose account, and from where it was asked; nobody's name, number or address. */
public record BankTry(LinkRequestId request, BankCode bank, Fingerprint account, Origin origin) {

    public BankTry {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(origin, "origin");
    }

    /** Everything by which this try can be stopped before a bank is asked. */
    List<TryKey> keys() {
        List<TryKey> keys = new ArrayList<>();
        origin.device().ifPresent(device -> keys.add(new TryKey(TryKey.Kind.DEVICE, device)));
        keys.add(new TryKey(TryKey.Kind.SITE, origin.site()));
        return keys;
    }

    /** The same, once a PIN is known by its mark. */
    List<TryKey> keys(String pinMark) {
        List<TryKey> keys = new ArrayList<>(keys());
        origin.device().ifPresent(device -> keys.add(new TryKey(TryKey.Kind.PIN_AT_DEVICE, pinMark + ":" + device)));
        keys.add(new TryKey(TryKey.Kind.PIN_AT_ADDRESS, pinMark + ":" + origin.address()));
        return keys;
    }
}
