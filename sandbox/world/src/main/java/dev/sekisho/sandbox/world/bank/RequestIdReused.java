package dev.sekisho.sandbox.world.bank;

/** A request id came again with another account, amount or direction; nothing was booked for it. */
public final class RequestIdReused extends RuntimeException {

    RequestIdReused() {
        super("the request id was used for something else", null, false, false);
    }
}
