package dev.sekisho.link.link;

import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Fingerprint;
import dev.sekisho.link.bank.FingerprintKey;
import dev.sekisho.link.bank.FingerprintKeys;
import dev.sekisho.link.bank.KeyedFingerprints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** The fingerprints of this replica's keys, each at the place that was arranged for its key when the replica started. */
@ApplicationScoped
public class ArrangedPrints implements Prints {

    private final ArrangeKeys arrange;
    private final FingerprintKeys keys;
    private final KeyedFingerprints fingerprints;
    private volatile Map<String, Integer> places = Map.of();

    public ArrangedPrints(ArrangeKeys arrange, FingerprintKeys keys, KeyedFingerprints fingerprints) {
        this.arrange = arrange;
        this.keys = keys;
        this.fingerprints = fingerprints;
    }

    /** Before the first account is looked for. */
    public void arrange() {
        places = arrange.arrange(keys);
    }

    @Override
    public Pair of(BankAccount account) {
        return new Pair(at(1, account), at(2, account));
    }

    private Optional<Fingerprint> at(int place, BankAccount account) {
        return keys.all().stream()
                .filter(key -> isAt(place, key))
                .findFirst()
                .map(key -> fingerprints.of(account, key));
    }

    private boolean isAt(int place, FingerprintKey key) {
        return Integer.valueOf(place).equals(places.get(key.id()));
    }
}
