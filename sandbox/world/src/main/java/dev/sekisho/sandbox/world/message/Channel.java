package dev.sekisho.sandbox.world.message;

/** How a message reaches a person; SMS and voice go to a number, mail to an address. */
public enum Channel {
    SMS,
    VOICE,
    MAIL;

    /** Whether {@code to} is a place this channel can reach. */
    public boolean reaches(String to) {
        return this == MAIL ? to.matches("[^@\\s]{1,64}@[^@\\s]{1,255}") : to.matches("\\+[1-9][0-9]{6,14}");
    }
}
