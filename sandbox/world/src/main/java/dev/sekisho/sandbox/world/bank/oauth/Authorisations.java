package dev.sekisho.sandbox.world.bank.oauth;

import dev.sekisho.sandbox.world.bank.Authentication;
import dev.sekisho.sandbox.world.bank.Bank;
import dev.sekisho.sandbox.world.bank.Mandates;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/**
 * A bank's authorisation server: a pushed request leads to at most one code, and a code to at most one mandate.
 *
 * <p>A code that is shown twice takes its mandate with it (RFC 6749, 4.1.2). Nothing here outlives the process: a
 * customer whose bank restarts begins again.
 */
public final class Authorisations {

    public static final Duration REQUEST_LIFE = Duration.ofMinutes(10);

    private static final Duration CODE_LIFE = Duration.ofMinutes(1);
    private static final Duration SPENT_LIFE = Duration.ofMinutes(10);
    private static final int LIMIT = 10_000;
    private static final int RANDOM_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Bank bank;
    private final Fading<PushedRequest> pushed;
    private final Fading<PushedRequest> codes;
    private final Fading<String> spent;

    public Authorisations(Bank bank, InstantSource machine) {
        this.bank = bank;
        this.pushed = new Fading<>(machine, REQUEST_LIFE, LIMIT);
        this.codes = new Fading<>(machine, CODE_LIFE, LIMIT);
        this.spent = new Fading<>(machine, SPENT_LIFE, LIMIT);
    }

    /** @return the request uri, good for one authorisation */
    public String push(PushedRequest request) {
        String uri = "urn:ietf:params:oauth:request_uri:" + random();
        pushed.put(uri, request);
        return uri;
    }

    public Optional<PushedRequest> find(String requestUri) {
        return pushed.find(requestUri);
    }

    /** The depositor types PIN and code into the bank's page. */
    public PageOutcome submit(String requestUri, String pin, String oneTimeCode) {
        var request = pushed.find(requestUri);
        if (request.isEmpty()) {
            return new PageOutcome.Gone();
        }
        Authentication answer = bank.counter()
                .withTwoFactors(request.get().account(), request.get().accountType(), pin, oneTimeCode);
        return switch (answer) {
            case FAILED -> new PageOutcome.TryAgain(request.get());
            case LOCKED -> denied(requestUri);
            case PASSED -> granted(requestUri);
        };
    }

    /** The depositor goes back without doing anything. */
    public PageOutcome cancel(String requestUri) {
        return denied(requestUri);
    }

    /** The operator turns the code into a mandate; any use of a code uses it up. */
    public Optional<Redeemed> redeem(String code, URI redirectUri, String codeVerifier) {
        spent.take(code).ifPresent(bank.mandates()::revoke);
        return codes.take(code)
                .filter(request -> request.redirectUri().equals(redirectUri))
                .filter(request -> isProof(codeVerifier, request.codeChallenge()))
                .map(request -> {
                    Mandates.Given mandate = bank.mandates().give(request.account());
                    spent.put(code, mandate.mandateId());
                    return new Redeemed(request, mandate);
                });
    }

    /** What a code was worth. */
    public record Redeemed(PushedRequest request, Mandates.Given mandate) {}

    private PageOutcome denied(String requestUri) {
        return pushed.take(requestUri).<PageOutcome>map(PageOutcome.Denied::new).orElseGet(PageOutcome.Gone::new);
    }

    private PageOutcome granted(String requestUri) {
        return pushed.take(requestUri)
                .<PageOutcome>map(request -> {
                    String code = random();
                    codes.put(code, request);
                    return new PageOutcome.Granted(request, code);
                })
                .orElseGet(PageOutcome.Gone::new);
    }

    private String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static boolean isProof(String verifier, String challenge) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            byte[] expected = Base64.getUrlEncoder().withoutPadding().encode(digest);
            return MessageDigest.isEqual(expected, challenge.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
