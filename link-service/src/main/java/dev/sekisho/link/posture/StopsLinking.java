package dev.sekisho.link.posture;

import dev.sekisho.kernel.id.BankCode;

/** Stops linking at a bank because of its posture, in the running transaction; only a resume opens it again. */
@FunctionalInterface
public interface StopsLinking {

    /** @param actor a staff id or a service's principal */
    void at(BankCode bank, String actor, String note);
}
