package dev.sekisho.sandbox.world.bank;

/** What a bank's page asks for beside the PIN, with the name that the signed answer gives it. */
public enum SecondFactor {
    ONE_TIME_CODE("otp"),
    /** The newest balance in the passbook, in yen. */
    PASSBOOK_BALANCE("balance");

    private final String amr;

    SecondFactor(String amr) {
        this.amr = amr;
    }

    public String amr() {
        return amr;
    }
}
