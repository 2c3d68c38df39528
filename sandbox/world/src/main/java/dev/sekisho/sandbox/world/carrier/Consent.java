package dev.sekisho.sandbox.world.carrier;

/** One question to a subscriber: may the operator know, for this nonce, whose contract this line is. */
public record Consent(String id, String nonce, String e164, State state) {

    Consent decided(State decision) {
        return new Consent(id, nonce, e164, decision);
    }

    /** How it stands; a decision is not taken back. */
    public enum State {
        WAITING,
        GIVEN,
        DECLINED
    }
}
