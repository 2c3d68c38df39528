package dev.sekisho.identity.risk;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.CustomerClass;
import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.account.Step;
import dev.sekisho.identity.risk.data.FileRiskPolicy;
import dev.sekisho.identity.secrecy.PlainHash;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.origin.AddressKind;
import dev.sekisho.kernel.origin.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The assessment in memory under the default policy, and people who take its steps. */
final class RiskDesk {

    static final Instant NOON = Instant.parse("2026-12-02T03:00:00Z");

    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryRiskHolds holds = new InMemoryRiskHolds();
    final List<AddressKind> passed = new ArrayList<>();
    final List<AddressKind> failed = new ArrayList<>();
    private final AssessRisk assess;

    RiskDesk() {
        NetworkMeter meter = new NetworkMeter() {
            @Override
            public void passed(AddressKind network) {
                passed.add(network);
            }

            @Override
            public void failed(AddressKind network) {
                failed.add(network);
            }
        };
        DisposableDomains disposable = new DisposableDomains(Set.of("throwaway.example"));
        SignalReader reader = new SignalReader(new PlainHash(), disposable);
        assess = new AssessRisk(accounts, new InMemorySightings(), holds, reader, defaultPolicy(), meter);
    }

    static RiskPolicy defaultPolicy() {
        try (InputStream found = RiskDesk.class.getResourceAsStream("/risk-policy.csv")) {
            return FileRiskPolicy.of(new String(found.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    boolean see(Step step) {
        return assess.see(step);
    }

    AccountId open(String mail, Origin origin, Instant at) {
        EmailAddress address = new EmailAddress(mail);
        Account account = accounts.put(ActiveAccount.fresh(AccountId.random(), CustomerClass.NON_SUBSCRIBER));
        see(new Step.Started(UUID.randomUUID(), address, origin, at));
        see(new Step.Opened(account.id(), address, origin, at));
        return account.id();
    }

    void showPhone(AccountId account, String number, Origin origin, Instant at) {
        see(new Step.PhoneShown(account, number, origin, at));
    }

    void prove(AccountId account, PersonId person, String document, Instant at) {
        see(new Step.Proved(account, person, document, at));
    }

    void payOut(AccountId account, BankAccountId payee, Instant leftAt, Instant heardAt) {
        see(new Step.PaidOut(account, payee, leftAt, heardAt));
    }

    boolean isHeld(AccountId account) {
        return accounts.find(account).orElseThrow() instanceof HeldAccount;
    }
}
