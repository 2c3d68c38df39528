package dev.sekisho.link.bank.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.kit.boot.Place;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.LegacyBanks;
import dev.sekisho.link.bank.LegacyBanks.PinAnswer.Accepted;
import dev.sekisho.link.bank.LegacyBanks.PinAnswer.Locked;
import dev.sekisho.link.bank.LegacyBanks.PinAnswer.NoAnswer;
import dev.sekisho.link.bank.LegacyBanks.PinAnswer.Wrong;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.bank.http.BankHttp.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;

/**
 * The interface of 2020 over HTTP. It cannot be made anywhere but in the sandbox: asking for it elsewhere says so, and every
 * call is refused.
 */
@ApplicationScoped
class HttpLegacyBanks implements LegacyBanks {

    private final boolean sandbox;
    private final BankSettings settings;
    private final BankHttp http;

    @Inject
    HttpLegacyBanks(Place place, BankSettings settings, BankHttp http) {
        this(place.isSandbox(), settings, http);
    }

    HttpLegacyBanks(boolean sandbox, BankSettings settings, BankHttp http) {
        this.sandbox = sandbox;
        this.settings = settings;
        this.http = http;
    }

    @Override
    public boolean exist() {
        return sandbox;
    }

    /** @throws IllegalStateException outside of the sandbox: an operator never sees a PIN */
    @Override
    public PinAnswer register(Bank bank, BankAccount account, Pin pin) {
        if (!sandbox) {
            throw new IllegalStateException("a PIN was about to be taken outside of the sandbox");
        }
        return access(bank)
                .map(access -> request(access, account, pin))
                .flatMap(request -> http.send(bank.code(), request))
                .filter(answer -> answer.status() == 200)
                .map(HttpLegacyBanks::meaning)
                .orElseGet(NoAnswer::new);
    }

    private Optional<BankAccess> access(Bank bank) {
        return bank.connection() == Connection.LEGACY ? settings.access().apply(bank.code()) : Optional.empty();
    }

    private static HttpRequest request(BankAccess access, BankAccount account, Pin pin) {
        Registration body = new Registration(account.branch(), account.number(), pin.digits());
        return HttpRequest.newBuilder(access.legacyRegistrations())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Authorization", access.basicAuthorization())
                .POST(BodyPublishers.ofByteArray(BankJson.write(body)))
                .build();
    }

    private static PinAnswer meaning(Answer answer) {
        return BankJson.read(answer, Registered.class)
                .map(HttpLegacyBanks::meaning)
                .orElseGet(NoAnswer::new);
    }

    private static PinAnswer meaning(Registered said) {
        if ("OK".equals(said.result()) && said.code() == null && isToken(said.mandate())) {
            return new Accepted(new Mandate(said.mandate()));
        }
        if ("NG".equals(said.result()) && said.mandate() == null && said.code() != null) {
            return refused(said.code());
        }
        return new NoAnswer();
    }

    private static PinAnswer refused(String code) {
        return switch (code) {
            case "NOT_AUTHENTICATED" -> new Wrong();
            case "LOCKED" -> new Locked();
            default -> new NoAnswer();
        };
    }

    private static boolean isToken(String mandate) {
        return mandate != null && mandate.matches("[\\x21-\\x7e]{1,4096}");
    }

    /** What is sent. */
    record Registration(
            @JsonProperty("branchCode") String branchCode,
            @JsonProperty("accountNumber") String accountNumber,
            @JsonProperty("pin") String pin) {

        @Override
        public String toString() {
            return "Registration[***]";
        }
    }

    /** What comes back. */
    record Registered(String result, String code, String mandate) {

        @Override
        public String toString() {
            return "Registered[***]";
        }
    }
}
