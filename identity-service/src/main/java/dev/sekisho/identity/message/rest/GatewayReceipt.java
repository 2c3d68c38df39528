package dev.sekisho.identity.message.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.sekisho.identity.message.DispatchState;
import java.util.Optional;
import java.util.UUID;

/** A receipt as the gateway writes it; it may say more than we read, and be about messages that are not ours. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GatewayReceipt(String reference, String state, String code) {

    private static final int LONGEST = 200;

    boolean isOne() {
        return isText(reference) && isText(state) && (code == null || code.length() <= LONGEST);
    }

    Optional<UUID> ours() {
        try {
            return Optional.of(UUID.fromString(reference))
                    .filter(id -> id.toString().equals(reference));
        } catch (IllegalArgumentException anothers) {
            return Optional.empty();
        }
    }

    /** What it says, if it is one of the states that mean something here. */
    Optional<DispatchState> said() {
        return switch (state) {
            case "ACCEPTED", "BUFFERED" -> Optional.of(DispatchState.ACCEPTED);
            case "DELIVERED" -> Optional.of(DispatchState.DELIVERED);
            case "FAILED", "REJECTED" -> Optional.of(DispatchState.FAILED);
            case "EXPIRED" -> Optional.of(DispatchState.EXPIRED);
            default -> Optional.empty();
        };
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST;
    }
}
