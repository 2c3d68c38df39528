package dev.sekisho.charge.bank;

/** Something of which only a bank knows how it ends. */
public interface OpenMatter {

    /** What the bank was asked for, or is about to be. */
    BankOrder order();
}
