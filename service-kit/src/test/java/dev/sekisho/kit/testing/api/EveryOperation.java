package dev.sekisho.kit.testing.api;

import dev.sekisho.kit.testing.Wire;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What holds for every operation that a service describes of itself, so that a new one cannot be forgotten: hostile
 * input does no harm, and exactly those are let in whom its table names. A service's test says what is its own.
 */
public abstract class EveryOperation {

    /** An id that nothing has. */
    protected static final String NOWHERE = "00000000-0000-4000-8000-000000000001";

    @Inject
    DataSource dataSource;

    protected final String service;
    private CallerTable callers;

    protected EveryOperation(String service) {
        this.service = service;
    }

    /** A body that is right but for what is spoiled of it. @param shaped one that has the shape of the schema, or null */
    protected String goodBody(Operation operation, String shaped) {
        return shaped;
    }

    /** Where nothing is found. */
    protected String goodPath(Operation operation) {
        return operation.at(NOWHERE);
    }

    /** A good token of one of {@link Callers}; empty for none. */
    protected String token(String caller) {
        return Callers.token(caller, service);
    }

    /** A good token of one whose are none of {@link #thingsOfAnother}. */
    protected String strangersToken(String caller) {
        return token(caller);
    }

    /** Headers that a signed operation takes in place of a token. */
    protected Map<String, String> signatureOf(Operation operation, byte[] body) {
        throw new IllegalArgumentException("nobody signs " + operation);
    }

    /** Whether refusals are problems of RFC 9457; another standard may have them otherwise. */
    protected boolean refusesByProblems(Operation operation) {
        return true;
    }

    /** Tables that are written meanwhile by no request: by workers, or by looking. */
    protected Set<String> writtenAnyway() {
        return Set.of();
    }

    /** The types of facts that name what a caller writes: an organisation that speaks in public, never a person. */
    protected Set<String> factsThatName() {
        return Set.of();
    }

    /**
     * Things that are there and belong to somebody else: ids by the places where they stand, as {@code /v1/links/{linkId}}.
     */
    protected Map<String, String> thingsOfAnother() {
        return Map.of();
    }

    /** What is like a parameter's value and is there nowhere. */
    protected String nowhere(String parameter) {
        return UUID.randomUUID().toString();
    }

    /** After each operation, for one that changes what the next ones meet. */
    protected void tidyUp() {}

    @Test
    @Tag("TD11")
    @Tag("TC8")
    @Tag("TC9")
    void noHostileRequestDoesHarm() {
        new HostileSweep(this).run();
    }

    @Test
    @Tag("TA10")
    void exactlyThoseAreLetInWhomTheTableNames() {
        new CallerSweep(this).run();
    }

    @Test
    @Tag("TC7")
    void whatBelongsToAnotherIsAsIfItWereNotThere() {
        new StrangerSweep(this).run();
    }

    @Test
    @Tag("A64")
    void thePartnersDocumentSaysWhatTheServiceDoes() {
        PartnerDocument.requireUpToDate(PartnerApi.of(this), service);
    }

    CallerTable callers() {
        if (callers == null) {
            callers = CallerTable.of(service);
        }
        return callers;
    }

    TableStates tables() {
        return new TableStates(dataSource, writtenAnyway());
    }

    /** The headers of somebody whom the operation's row names. */
    Map<String, String> headersOfOneLetIn(Operation operation, byte[] body) {
        String caller = callers().row(operation).letIn().stream().findFirst().orElse(Callers.NOBODY);
        if (!caller.equals(Callers.SIGNATURE)) {
            return headers(caller.equals(Callers.ANYBODY) ? "" : token(caller));
        }
        Map<String, String> headers = headers("");
        headers.putAll(signatureOf(operation, body));
        return headers;
    }

    /** A good request, but for who makes it and where. */
    Wire.Reply send(Operation operation, String token, String path, String shapedBody) {
        String body = goodBody(operation, shapedBody);
        Map<String, String> headers = headers(token);
        if (body != null) {
            headers.put("Content-Type", operation.mediaType());
        }
        return Wire.send(headers, operation.method(), path, body);
    }

    /** Those of every good request. @param token empty for none */
    static Map<String, String> headers(String token) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        if (!token.isEmpty()) {
            headers.put("Authorization", token);
        }
        return headers;
    }
}
