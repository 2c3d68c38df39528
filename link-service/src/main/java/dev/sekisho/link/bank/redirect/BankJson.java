package dev.sekisho.link.bank.redirect;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.json.StrictJson;
import java.io.IOException;
import java.util.Optional;

/** The bodies that travel between us and a bank, read strictly: a name too many, twice or of another type is no answer. */
final class BankJson {

    private static final ObjectMapper JSON = StrictJson.makeStrict(new ObjectMapper());

    private BankJson() {}

    static <T> Optional<T> read(byte[] body, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(body, type));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    static byte[] write(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a request could not be written", impossible);
        }
    }

    /** Where an announced visit lies. */
    record Announced(
            @JsonProperty("request_uri") String requestUri,
            @JsonProperty("expires_in") Long expiresIn) {}

    /** The mandate and the bank's signed word. */
    record Tokens(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("id_token") String idToken,
            @JsonProperty("expires_in") Long expiresIn,
            @JsonProperty("scope") String scope) {

        @Override
        public String toString() {
            return "Tokens[***]";
        }
    }

    /** A debit or a credit as we ask for it. */
    record DebitOrder(
            @JsonProperty("request_id") String requestId,
            @JsonProperty("amount") long amount) {}

    /** What a bank says of a debit or a credit. */
    record DebitStatus(String status, String reference, String reason) {}

    /** Whose account it is. */
    record Payee(@JsonProperty("holder_kana") String holderKana) {

        @Override
        public String toString() {
            return "Payee[***]";
        }
    }

    /** A notice for the depositor. */
    record NoticeOrder(
            @JsonProperty("branch_code") String branchCode,
            @JsonProperty("account_number") String accountNumber,
            @JsonProperty("text") String text) {

        @Override
        public String toString() {
            return "NoticeOrder[***]";
        }
    }

    /** The bank has the notice. */
    record Receipt(String receipt) {}
}
