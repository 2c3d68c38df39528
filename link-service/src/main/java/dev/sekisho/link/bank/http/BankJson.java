package dev.sekisho.link.bank.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.json.StrictJson;
import dev.sekisho.link.bank.http.BankHttp.Answer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bodies that travel between us and a bank, read strictly: a name too many, twice or of another type is no answer. */
final class BankJson {

    private static final ObjectMapper JSON = StrictJson.makeStrict(new ObjectMapper());
    private static final Pattern JSON_TYPE =
            Pattern.compile("application/(?:[a-z.-]+\\+)?json(?: *; *charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    private BankJson() {}

    /** Empty unless the answer says that it is JSON, in UTF-8, and is what it says. */
    static <T> Optional<T> read(Answer answer, Class<T> type) {
        return text(answer).flatMap(json -> parse(json, type));
    }

    private static <T> Optional<T> parse(String json, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(json, type));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The text of an answer of type JSON; a parser that is given bytes would guess their charset. */
    static Optional<String> text(Answer answer) {
        if (!JSON_TYPE.matcher(answer.type()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(answer.body()))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
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

        boolean areWhole() {
            return idToken != null
                    && "Bearer".equalsIgnoreCase(tokenType)
                    && accessToken != null
                    && accessToken.matches("[\\x21-\\x7e]{1,4096}");
        }

        @Override
        public String toString() {
            return "Tokens[***]";
        }
    }

    /** An approval that the bank asks its depositor for. */
    record Started(
            @JsonProperty("auth_req_id") String id,
            @JsonProperty("expires_in") Long expiresIn,
            @JsonProperty("interval") Integer interval) {

        @Override
        public String toString() {
            return "Started[***]";
        }
    }

    /** Why there are no tokens (RFC 6749, 5.2). */
    record NoTokens(
            @JsonProperty("error") String error,
            @JsonProperty("error_description") String description,
            @JsonProperty("error_uri") String uri) {}

    /** A debit or a credit as we ask for it. */
    record DebitOrder(
            @JsonProperty("request_id") String requestId,
            @JsonProperty("amount") long amount) {}

    /** What a bank says of a debit or a credit. @param requestId of which one, where the bank repeats it */
    record DebitStatus(@JsonProperty("request_id") String requestId, String status, String reference, String reason) {}

    /** Whose account it is. */
    record Payee(@JsonProperty("holder_kana") String holderKana) {

        @Override
        public String toString() {
            return "Payee[***]";
        }
    }

    /** Why there is no name. */
    record NoPayee(String status) {}

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
