package dev.sekisho.link.bank.http;

import dev.sekisho.kernel.id.BankCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpRequest;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Fetches a bank's key set from its configured address; links are rare, so each decision sees the keys of its moment. */
@ApplicationScoped
class BankKeys {

    private final BankHttp http;

    BankKeys(BankHttp http) {
        this.http = http;
    }

    /** Empty if the bank gave none that can be read. */
    Optional<JsonWebKeySet> of(BankCode bank, BankAccess access) {
        HttpRequest request = HttpRequest.newBuilder(access.keys())
                .header("Accept", "application/json")
                .GET()
                .build();
        return http.fetch(bank, request)
                .filter(answer -> answer.status() == 200)
                .flatMap(BankJson::text)
                .flatMap(BankKeys::parse);
    }

    private static Optional<JsonWebKeySet> parse(String json) {
        try {
            return Optional.of(new JsonWebKeySet(json));
        } catch (JoseException | RuntimeException unreadable) {
            // the parser casts what it was sent, and a bank may send anything
            return Optional.empty();
        }
    }
}
