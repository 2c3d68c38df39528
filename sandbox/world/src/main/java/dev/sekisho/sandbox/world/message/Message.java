package dev.sekisho.sandbox.world.message;

import java.time.Instant;

/** Something that was said to a person's phone or mailbox. */
public record Message(String messageId, Channel channel, String to, String text, String reference, Instant at) {}
