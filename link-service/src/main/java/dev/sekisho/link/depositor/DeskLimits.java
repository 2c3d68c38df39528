package dev.sekisho.link.depositor;

/** How many words are taken in an hour, of one user or system, and of one bank (TD8). */
public record DeskLimits(int ofOneSpeaker, int ofOneBank) {

    public DeskLimits {
        if (ofOneSpeaker < 1 || ofOneBank < ofOneSpeaker) {
            throw new IllegalArgumentException("somebody may speak, and a bank at least as often as one of its users");
        }
    }
}
