package dev.sekisho.link.bank.http;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankStatements;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.Optional;

/** Statement files over a bank's interface; longer than any other answer, and as bounded. */
@ApplicationScoped
class HttpStatements implements BankStatements {

    private final BankSettings settings;
    private final BankHttp http;

    HttpStatements(BankSettings settings, BankHttp http) {
        this.settings = settings;
        this.http = http;
    }

    @Override
    public Optional<byte[]> fetch(Bank bank, LocalDate day) {
        return settings.access()
                .apply(bank.code())
                .map(access -> HttpRequest.newBuilder(access.statement(day))
                        .header("Accept", "text/csv")
                        .header("Authorization", access.basicAuthorization())
                        .GET()
                        .build())
                .flatMap(asked -> http.send(bank.code(), asked, MOST_BYTES))
                .filter(answer -> answer.status() == 200 && answer.type().startsWith("text/csv"))
                .map(BankHttp.Answer::body);
    }
}
