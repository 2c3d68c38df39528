package dev.sekisho.link.bank;

/**
 * Banks over the interface of 2020: number and PIN, typed at the operator. There is none outside of the sandbox (LK-09); a
 * PIN is passed on and forgotten, never stored, never logged.
 */
public interface LegacyBanks {

    /** False outside of the sandbox. */
    boolean exist();

    PinAnswer register(Bank bank, BankAccount account, Pin pin);

    /** Four digits that somebody typed. */
    record Pin(String digits) {

        public Pin {
            if (digits == null || !digits.matches("[0-9]{4}")) {
                throw new IllegalArgumentException("a PIN has four digits");
            }
        }

        @Override
        public String toString() {
            return "Pin[***]";
        }
    }

    /** What the bank says; anything unclear is no answer. */
    sealed interface PinAnswer {

        /** The PIN is the account's, and the bank will debit it under this mandate. */
        record Accepted(Mandate mandate) implements PinAnswer {}

        /** It is not. */
        record Wrong() implements PinAnswer {}

        /** The account is locked: somebody tried too often. */
        record Locked() implements PinAnswer {}

        /** None, or none that can be read. */
        record NoAnswer() implements PinAnswer {}
    }
}
