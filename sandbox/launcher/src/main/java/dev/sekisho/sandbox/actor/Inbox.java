package dev.sekisho.sandbox.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One person's phones and mailbox; a code that was read out is not read again. */
final class Inbox {

    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final Duration DELIVERY = Duration.ofSeconds(60);

    private final World world;
    private final Set<String> read = new HashSet<>();

    Inbox(World world) {
        this.world = world;
    }

    /** The code in the newest message that was not read yet; waits for one. */
    String awaitCode(String address) {
        return Patience.until("a code comes to " + address, DELIVERY, () -> newCode(address), Optional::isPresent)
                .orElseThrow();
    }

    /** The whole of the newest message; empty if nothing ever came. */
    String newest(String address) {
        JsonNode messages = messages(address);
        return messages.path(messages.size() - 1).path("text").asText("");
    }

    /** So that a code from before what happens now is never taken for the new one. */
    void readAll(String address) {
        messages(address).forEach(message -> read.add(message.path("messageId").asText()));
    }

    private Optional<String> newCode(String address) {
        Optional<String> newest = Optional.empty();
        for (JsonNode message : messages(address)) {
            if (read.add(message.path("messageId").asText())) {
                Optional<String> code = code(message.path("text").asText());
                newest = code.isPresent() ? code : newest;
            }
        }
        return newest;
    }

    private JsonNode messages(String address) {
        return world.inbox(address).expect("an inbox can be read", 200).body().path("messages");
    }

    /** Every message says its code first; links and masks after it may have six digits of their own. */
    private static Optional<String> code(String text) {
        return CODE.matcher(text).results().findFirst().map(match -> match.group());
    }
}
