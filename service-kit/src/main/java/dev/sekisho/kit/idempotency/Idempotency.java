package dev.sekisho.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries out a call once, however often it is asked.
 *
 * <p>Mark, effect and answer are one transaction: after a crash either all are there or none. The effect therefore only
 * touches this service's database.
 */
@ApplicationScoped
public class Idempotency {

    private final IdempotentCalls calls;
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    Idempotency(IdempotentCalls calls) {
        this.calls = calls;
    }

    /**
     * @throws ProblemException 409 while the same call is under way, 422 when the key was used for another request; what
     *     the effect throws undoes the mark as well
     */
    @Transactional
    public <T> Once<T> once(IdempotentCall call, Class<T> answerType, Supplier<T> effect) {
        byte[] hash = hash(call.request());
        try {
            if (!calls.lock(call)) {
                throw ProblemException.of(409, "idempotency-key-in-flight", "The same call is under way")
                        .build();
            }
            Optional<IdempotentCalls.Stored> stored = calls.find(call);
            if (stored.isPresent()) {
                return new Once<>(replay(stored.get(), hash, answerType), true);
            }
            T answer = effect.get();
            // by one statement, and after the effect: the key is held by its lock all the while
            calls.insert(call, hash, json.writeValueAsBytes(answer));
            return new Once<>(answer, false);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("an idempotent call could not be recorded", failed);
        }
    }

    private <T> T replay(IdempotentCalls.Stored stored, byte[] hash, Class<T> answerType) throws IOException {
        if (!MessageDigest.isEqual(stored.requestHash(), hash)) {
            throw ProblemException.of(422, "idempotency-key-reused", "This key was used for another request")
                    .build();
        }
        return json.readValue(stored.answer(), answerType);
    }

    private byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException("a request could not be hashed", impossible);
        }
    }
}
