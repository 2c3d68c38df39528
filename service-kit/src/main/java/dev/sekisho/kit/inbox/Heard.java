package dev.sekisho.kit.inbox;

/** A fact, and the topic on which it came. */
record Heard(String topic, ReceivedFact fact) {}
