package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.bench.HttpConnection.Reply;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of a link, one at a time: asked for, its code typed, come back from the bank. Then the next customer begins,
 * with a wallet and a bank account that nobody had before.
 */
final class LinkFlowWork implements Work {

    static final int STEPS = 3;

    private static final int BUSY = 503;

    private static final String REQUESTS = "/v1/link-requests";
    private static final Pattern REQUEST = Pattern.compile("\"linkRequestId\":\"([0-9a-f-]{36})\"");
    private static final Pattern STATE =
            Pattern.compile("request_uri=" + LinkNeighbours.VISIT.replace(":", "(?:%3A|:)") + "([A-Za-z0-9_-]+)");

    private final HttpConnection connection;
    private final Crowd crowd;
    private Step next = this::ask;
    private String authorization;
    private String request;
    private String visit;

    private LinkFlowWork(HttpConnection connection, Crowd crowd) {
        this.connection = connection;
        this.crowd = crowd;
    }

    static Work.Source over(URI linkService, Crowd crowd) {
        return number -> new LinkFlowWork(new HttpConnection(linkService), crowd);
    }

    /** Who is told to come again does so; any other refusal ends the bench, because it is quicker than a link. */
    @Override
    public boolean once() throws IOException {
        Step taken = next;
        Reply answer = taken.take();
        if (answer.status() == BUSY) {
            next = taken;
            return false;
        }
        return true;
    }

    private Reply ask() throws IOException {
        authorization = crowd.tokens().headerOfNewcomer(UUID.randomUUID());
        String headers = authorization + "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        Reply answer = answered(201, connection.ask("POST", REQUESTS, headers, crowd.nextAccount()));
        request = found(REQUEST, answer, request);
        next = this::typeCode;
        return answer;
    }

    private Reply typeCode() throws IOException {
        String path = REQUESTS + "/" + request + "/code-attempts";
        Reply answer = answered(200, connection.ask("POST", path, authorization, "{\"code\":\"123456\"}"));
        visit = found(STATE, answer, visit);
        next = this::comeBack;
        return answer;
    }

    private Reply comeBack() throws IOException {
        String path = "/v1/bank-returns/" + LinkNeighbours.BANK + "?state=" + visit + "&code=" + visit;
        Reply answer = answered(303, connection.ask("GET", path, "", ""));
        if (answer.status() != BUSY) {
            crowd.linked().incrementAndGet();
        }
        next = this::ask;
        return answer;
    }

    private static Reply answered(int status, Reply answer) throws IOException {
        if (answer.status() != status && answer.status() != BUSY) {
            throw new IOException("a step of a link was answered with " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    /** @param before what it is where nothing was answered */
    private static String found(Pattern wanted, Reply answer, String before) throws IOException {
        if (answer.status() == BUSY) {
            return before;
        }
        Matcher match = wanted.matcher(answer.body());
        if (!match.find()) {
            throw new IOException("a step of a link was answered without " + wanted);
        }
        return match.group(1);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    /** What is to be done next. */
    private interface Step {

        Reply take() throws IOException;
    }

    /**
     * All who come.
     *
     * @param tokens signs them in
     * @param came how many bank accounts were taken so far
     * @param linked how many came back from the bank
     */
    record Crowd(CustomerTokens tokens, AtomicInteger came, AtomicLong linked) {

        Crowd(CustomerTokens tokens) {
            this(tokens, new AtomicInteger(), new AtomicLong());
        }

        private String nextAccount() {
            return """
                    {"bankCode":"%s","branchCode":"101","accountType":"ORDINARY","accountNumber":"%07d"}""".formatted(LinkNeighbours.BANK, came.incrementAndGet());
        }
    }
}
