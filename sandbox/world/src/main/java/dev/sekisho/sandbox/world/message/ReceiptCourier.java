package dev.sekisho.sandbox.world.message;

/** Carries receipts to the operator, in order and in the background. */
public interface ReceiptCourier {

    /** @param forged whether it is signed with a secret that is not the gateway's */
    void carry(String reference, String state, boolean forged);

    void close();

    /** For an operator who wants none. */
    static ReceiptCourier none() {
        return new ReceiptCourier() {
            @Override
            public void carry(String reference, String state, boolean forged) {
                // nobody takes it
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
