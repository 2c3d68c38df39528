package dev.sekisho.identity.risk;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.Step;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.kernel.origin.AddressKind;
import dev.sekisho.kernel.origin.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads the signals out of a step; what leaves it are keyed hashes only. */
@ApplicationScoped
public class SignalReader {

    private final KeyedHash hash;
    private final DisposableDomains disposable;

    SignalReader(KeyedHash hash, DisposableDomains disposable) {
        this.hash = hash;
        this.disposable = disposable;
    }

    List<Signal> signals(Step step) {
        if (step instanceof Step.Started started) {
            return both(started.origin(), started.address());
        } else if (step instanceof Step.Opened opened) {
            return both(opened.origin(), opened.address());
        } else if (step instanceof Step.PhoneShown shown) {
            List<Signal> signals = ofOrigin(shown.origin());
            signals.add(nowhere(SignalKind.NUMBER, shown.numberHash()));
            return signals;
        } else if (step instanceof Step.ProofStarted started) {
            return ofOrigin(started.origin());
        } else if (step instanceof Step.LinkAsked asked) {
            return asked.origin().map(this::ofOrigin).orElse(List.of());
        } else if (step instanceof Step.PaidOut paid) {
            String payee = paid.payee().value().toString();
            return List.of(nowhere(SignalKind.PAYEE, hash.of(Label.PAYEE, payee)));
        } else if (step instanceof Step.Proved proved) {
            return List.of(
                    nowhere(
                            SignalKind.PERSON,
                            hash.of(Label.PERSON, proved.person().value().toString())),
                    nowhere(SignalKind.DOCUMENT, proved.documentHash()));
        }
        return List.of();
    }

    private List<Signal> both(Origin origin, EmailAddress address) {
        List<Signal> signals = ofOrigin(origin);
        MailPattern pattern = MailPattern.of(address);
        pattern.stem().ifPresent(stem -> signals.add(nowhere(SignalKind.MAIL_STEM, hash.of(Label.MAIL_STEM, stem))));
        if (pattern.hasAddition()) {
            signals.add(mark(SignalKind.MAIL_PLUS, "", AddressKind.UNKNOWN));
        }
        if (pattern.hasLongNumber()) {
            signals.add(mark(SignalKind.MAIL_DIGITS, "", AddressKind.UNKNOWN));
        }
        if (disposable.contain(pattern.domain())) {
            signals.add(mark(SignalKind.MAIL_DISPOSABLE, pattern.domain(), AddressKind.UNKNOWN));
        }
        return signals;
    }

    private List<Signal> ofOrigin(Origin origin) {
        AddressKind network = origin.network().kind();
        List<Signal> signals = new ArrayList<>();
        origin.device().ifPresent(device -> signals.add(new Signal(SignalKind.DEVICE, device, network)));
        signals.add(new Signal(SignalKind.ADDRESS, origin.address(), network));
        signals.add(new Signal(SignalKind.SITE, origin.site(), network));
        if (network.isHiding()) {
            signals.add(mark(SignalKind.HIDDEN, network.name(), network));
        }
        if (origin.network().isAbroad()) {
            signals.add(mark(SignalKind.ABROAD, origin.network().country(), network));
        }
        return signals;
    }

    private Signal mark(SignalKind kind, String word, AddressKind network) {
        return new Signal(kind, hash.of(Label.MARK, kind.name(), word), network);
    }

    private static Signal nowhere(SignalKind kind, String key) {
        return new Signal(kind, key, AddressKind.UNKNOWN);
    }
}
