package dev.sekisho.link.request;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankGateway;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.ClaimedHolder;
import dev.sekisho.link.bank.PageSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** Announces a cleared customer to the bank and keeps what ties the visit to the request. */
@ApplicationScoped
public class GoToBank {

    private final Banks banks;
    private final BankGateway gateway;
    private final MoveRequest mover;
    private final InstantSource clock;

    GoToBank(Banks banks, BankGateway gateway, MoveRequest mover, InstantSource clock) {
        this.banks = banks;
        this.gateway = gateway;
        this.mover = mover;
        this.clock = clock;
    }

    /** @throws dev.sekisho.link.bank.BankUnavailable if the bank gave no answer: the request stays cleared */
    LinkRequest go(Cleared cleared) {
        Bank bank = banks.find(cleared.head().bank(), clock.instant()).orElseThrow();
        PageSecrets secrets = PageSecrets.random();
        URI page = gateway.announce(bank, cleared.account(), claimed(bank, cleared.subject()), secrets);
        return mover.move(
                cleared.head().id(),
                state -> state instanceof Cleared still
                        ? Optional.of(Move.into(still.sentToBank(secrets, page)))
                        : Optional.empty());
    }

    /** The verified person, told only to a bank that compares. */
    private static Optional<ClaimedHolder> claimed(Bank bank, Subject subject) {
        return bank.comparesFor(subject.customerClass())
                ? Optional.of(new ClaimedHolder(subject.nameKana(), subject.birthDate()))
                : Optional.empty();
    }
}
