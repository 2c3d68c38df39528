package dev.sekisho.link.request;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankApps;
import dev.sekisho.link.bank.Banks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Hears a bank say that an approval has an answer, and asks for it at once. The notification carries no result: whoever
 * could forge one would make us ask, once, what we ask anyway (TB6).
 */
@ApplicationScoped
public class HearFromBank {

    private final ClaimApproval claims;
    private final AskApp ask;
    private final BankApps apps;
    private final Banks banks;
    private final InstantSource clock;

    HearFromBank(ClaimApproval claims, AskApp ask, BankApps apps, Banks banks, InstantSource clock) {
        this.claims = claims;
        this.ask = ask;
        this.apps = apps;
        this.banks = banks;
        this.clock = clock;
    }

    /**
     * The secret of the request is looked for before the bank is asked for its keys, so that a stranger makes us call nobody.
     *
     * @return whether somebody waits for it at this bank, and the bank signed it
     */
    public boolean heard(BankCode from, String notification) {
        Optional<AtApp> named = apps.nameOf(notification).flatMap(token -> claims.named(from, token));
        Optional<Bank> bank = named.flatMap(waiting -> banks.find(from, clock.instant()));
        boolean signed = bank.isPresent()
                && apps.isFrom(
                        bank.get(),
                        notification,
                        named.get().approval(),
                        named.get().secrets());
        Optional<AtApp> asking = signed ? claims.announced(named.get().head().id()) : Optional.empty();
        asking.ifPresent(ask::ask);
        return asking.isPresent();
    }
}
