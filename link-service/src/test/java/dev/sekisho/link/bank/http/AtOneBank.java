package dev.sekisho.link.bank.http;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.PIN_AND_CODE;
import static dev.sekisho.link.bank.FixedBanks.account;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.bank.PageSecrets;
import dev.sekisho.link.bank.http.BankSettings.Bounds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One bank on the loopback address, and what calls it. */
abstract class AtOneBank {

    static final int LONGEST_ANSWER = 16_384;
    static final String HOLDER = "ヤマダ タロウ";
    static final BankAccount ACCOUNT = account("1234567");
    static final ChargeId CHARGE = ChargeId.random();
    static final Mandate MANDATE = new Mandate("mandate-token");
    static final Bank BANK = FixedBanks.first(PIN_AND_CODE);

    final PageSecrets secrets = PageSecrets.random();
    BankOnLoopback server;
    HttpBankGateway gateway;

    HttpBankGateway gateway(Duration timeout, int callsAtOnce) {
        return gateway(
                settings(timeout, callsAtOnce, Optional.of(new BankAccess(server.url(), "sekisho", "secret &"))));
    }

    static HttpBankGateway gateway(BankSettings settings) {
        BankHttp http = new BankHttp(settings, Instant::now, new SimpleMeterRegistry());
        return new HttpBankGateway(settings, http, new BankKeys(http), Instant::now);
    }

    @BeforeEach
    void open() throws IOException {
        server = new BankOnLoopback();
        gateway = gateway(Duration.ofSeconds(30), 32);
    }

    @AfterEach
    void close() {
        server.close();
    }

    DebitAnswer debit() {
        return gateway.debit(BANK, MANDATE, CHARGE, Money.yen(30_000));
    }

    JwtClaims claims() {
        return BankKey.claims(server.url().toString(), secrets.nonce(), ACCOUNT, HOLDER);
    }

    static JwtClaims without(JwtClaims claims, String name) {
        claims.unsetClaim(name);
        return claims;
    }

    static BankSettings settings(Duration timeout, int callsAtOnce, Optional<BankAccess> access) {
        return new BankSettings(
                URI.create("https://sekisho.example/v1/bank-returns"),
                Duration.ofSeconds(30),
                LONGEST_ANSWER,
                Set.of(),
                new BreakerTerms(64, 64, Duration.ZERO),
                bank -> new Bounds(timeout, callsAtOnce, true),
                bank -> access.filter(known -> bank.equals(FIRST)));
    }
}
