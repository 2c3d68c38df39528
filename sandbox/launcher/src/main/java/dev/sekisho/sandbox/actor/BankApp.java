package dev.sekisho.sandbox.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * The bank's own app on its depositor's phone. Whoever holds it answers only what shows the same words as the wallet app:
 * anything else was asked by somebody else.
 */
public final class BankApp {

    private static final Duration SHOWN = Duration.ofSeconds(60);

    private final World world;
    private final Depositor holder;

    public BankApp(World world, Depositor holder) {
        this.world = world;
        this.holder = holder;
    }

    /** Says yes by fingerprint, and the bank says so to the operator. @param message as the wallet app shows it */
    public Answer approve(String message) {
        return world.answerInApp(holder, await(message), true, true);
    }

    /** Says yes, and the bank's word about it is lost: the operator has to ask. */
    public Answer approveUnannounced(String message) {
        return world.answerInApp(holder, await(message), true, false);
    }

    /** Says no: the depositor knows of no wallet. */
    public Answer refuse(String message) {
        return world.answerInApp(holder, await(message), false, true);
    }

    /** Does not look at the phone until the time is over. */
    public Answer lookAway(String message) {
        return world.lapseInApp(holder, await(message));
    }

    private String await(String message) {
        return Patience.until("the bank's app shows " + message, SHOWN, () -> shown(message), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> shown(String message) {
        for (JsonNode request : world.app(holder).body().path("requests")) {
            if (request.path("message").asText().equals(message)) {
                return Optional.of(request.path("approvalId").asText());
            }
        }
        return Optional.empty();
    }
}
