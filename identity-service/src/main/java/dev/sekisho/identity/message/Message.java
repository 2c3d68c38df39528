package dev.sekisho.identity.message;

import java.util.Objects;
import java.util.UUID;

/**
 * A text for one person; it may hold a code and is therefore never printed.
 *
 * @param to a mail address, or a number in E.164
 * @param reference what the message is about, so that a receipt can be brought back to it
 */
public record Message(Channel channel, String to, String text, UUID reference) {

    public Message {
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(reference, "reference");
    }

    /** The same, under a reference of its own. */
    public Message about(UUID other) {
        return new Message(channel, to, text, other);
    }

    @Override
    public String toString() {
        return "Message[" + channel + ", " + reference + "]";
    }
}
