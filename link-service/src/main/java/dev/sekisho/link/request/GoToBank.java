package dev.sekisho.link.request;

import dev.sekisho.link.bank.Approval;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankApps;
import dev.sekisho.link.bank.BankApps.Wanted;
import dev.sekisho.link.bank.BankGateway;
import dev.sekisho.link.bank.ClaimedHolder;
import dev.sekisho.link.bank.PageSecrets;
import dev.sekisho.link.clock.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Announces a cleared customer to the bank, at its page or in its app, and keeps what ties the answer to the request. */
@ApplicationScoped
public class GoToBank {

    private static final int MESSAGE_DIGITS = 8;

    private final BankGateway pages;
    private final BankApps apps;
    private final MoveRequest mover;
    private final MachineClock machine;

    GoToBank(BankGateway pages, BankApps apps, MoveRequest mover, MachineClock machine) {
        this.pages = pages;
        this.apps = apps;
        this.mover = mover;
        this.machine = machine;
    }

    /** @throws dev.sekisho.link.bank.BankUnavailable if the bank gave no answer: the request stays cleared */
    LinkRequest go(Cleared cleared, Bank bank) {
        return switch (bank.connection()) {
            case REDIRECT -> toPage(cleared, bank);
            case DECOUPLED -> toApp(cleared, bank);
            // as in 2020: the customer goes nowhere, and types the PIN here
            case LEGACY -> cleared;
        };
    }

    private LinkRequest toPage(Cleared cleared, Bank bank) {
        PageSecrets secrets = PageSecrets.random();
        URI page = pages.announce(bank, cleared.account(), claimed(bank, cleared.subject()), secrets);
        return moved(cleared, still -> still.sentToBank(secrets, page));
    }

    private LinkRequest toApp(Cleared cleared, Bank bank) {
        PageSecrets secrets = PageSecrets.random();
        Instant now = machine.now();
        Duration left = Duration.between(now, cleared.head().expiresAt());
        if (left.toSeconds() < 1) {
            return mover.move(cleared.head().id(), Expiry.by(cleared.head().expiresAt()));
        }
        Approval approval = apps.start(
                new Wanted(bank, cleared.account(), message(cleared.head()), left, now),
                claimed(bank, cleared.subject()),
                secrets);
        return moved(cleared, still -> still.sentToApp(secrets, approval));
    }

    /** What app and wallet both show, so that nobody approves another request than the one in front of them. */
    private static String message(RequestHead head) {
        String request =
                head.id().value().toString().substring(0, MESSAGE_DIGITS).toUpperCase(Locale.ROOT);
        return request + " " + head.accountMask();
    }

    private LinkRequest moved(Cleared cleared, Function<Cleared, LinkRequest> into) {
        return mover.move(
                cleared.head().id(),
                state -> state instanceof Cleared still ? Optional.of(Move.into(into.apply(still))) : Optional.empty());
    }

    /** The verified person, told only to a bank that compares. */
    private static Optional<ClaimedHolder> claimed(Bank bank, Subject subject) {
        return bank.comparesFor(subject.customerClass()) && subject.hasIdentity()
                ? Optional.of(new ClaimedHolder(subject.nameKana(), subject.birthDate()))
                : Optional.empty();
    }
}
