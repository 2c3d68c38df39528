package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAuthentication;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.bank.LegacyBanks;
import dev.sekisho.link.bank.LegacyBanks.Pin;
import dev.sekisho.link.bank.LegacyBanks.PinAnswer;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.spraying.TryResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a PIN as operators did in 2020, and passes it on: one try for a request, in the sandbox only (LK-09). The three steps
 * are apart, because the bank is never called inside a transaction.
 */
@ApplicationScoped
public class AttemptPin {

    private final LinkRequests requests;
    private final UsePin pins;
    private final DecideLink decision;
    private final LegacyBanks legacy;
    private final Banks banks;
    private final InstantSource clock;

    AttemptPin(
            LinkRequests requests,
            UsePin pins,
            DecideLink decision,
            LegacyBanks legacy,
            Banks banks,
            InstantSource clock) {
        this.requests = requests;
        this.pins = pins;
        this.decision = decision;
        this.legacy = legacy;
        this.banks = banks;
        this.clock = clock;
    }

    /** Empty if this wallet has no such request at a bank of 2020, and always outside of the sandbox. */
    public Optional<LinkRequest> attempt(LinkRequestId id, WalletId owner, Pin pin) {
        if (!legacy.exist()) {
            return Optional.empty();
        }
        return requests.find(id, owner)
                .flatMap(present -> banks.find(present.head().bank(), clock.instant()))
                .filter(bank -> bank.connection() == Connection.LEGACY)
                .map(bank -> attempt(id, bank, pin));
    }

    private LinkRequest attempt(LinkRequestId id, Bank bank, Pin pin) {
        UsePin.Used used = pins.use(id, pin);
        return used.asking().map(returned -> told(returned, bank, pin)).orElse(used.request());
    }

    private LinkRequest told(Returned returned, Bank bank, Pin pin) {
        PinAnswer answer = legacy.register(bank, returned.account(), pin);
        LinkRequestId id = returned.head().id();
        if (answer instanceof PinAnswer.Wrong) {
            return pins.refused(id, pin, TryResult.FAILED);
        }
        if (answer instanceof PinAnswer.Locked) {
            return pins.refused(id, pin, TryResult.LOCKED);
        }
        return decision.decide(id, bank, word(answer));
    }

    private static BankAuthentication word(PinAnswer answer) {
        return answer instanceof PinAnswer.Accepted accepted
                ? new Authenticated(Set.of(ProofKind.BANK_PIN), HolderWord.silent(), accepted.mandate())
                : new BankAuthentication.NoAnswer();
    }
}
