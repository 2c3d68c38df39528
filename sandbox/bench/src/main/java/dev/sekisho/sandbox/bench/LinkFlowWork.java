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

    /** Anything but the expected answer ends the bench: a refusal is quicker than a link. */
    @Override
    public boolean once() throws IOException {
        next.take();
        return true;
    }

    private void ask() throws IOException {
        authorization = crowd.tokens().header(UUID.randomUUID());
        String headers = authorization + "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        request = found(REQUEST, 201, connection.ask("POST", REQUESTS, headers, crowd.nextAccount()));
        next = this::typeCode;
    }

    private void typeCode() throws IOException {
        String path = REQUESTS + "/" + request + "/code-attempts";
        visit = found(STATE, 200, connection.ask("POST", path, authorization, "{\"code\":\"123456\"}"));
        next = this::comeBack;
    }

    private void comeBack() throws IOException {
        String path = "/v1/bank-returns/" + LinkNeighbours.BANK + "?state=" + visit + "&code=" + visit;
        Reply answer = connection.ask("GET", path, "", "");
        if (answer.status() != 303) {
            throw new IOException("a return from the bank was answered with " + answer.status());
        }
        crowd.linked().incrementAndGet();
        next = this::ask;
    }

    private static String found(Pattern wanted, int status, Reply answer) throws IOException {
        Matcher match = wanted.matcher(answer.body());
        if (answer.status() != status || !match.find()) {
            throw new IOException("a step of a link was answered with " + answer.status());
        }
        return match.group(1);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    /** What is to be done next. */
    private interface Step {

        void take() throws IOException;
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
