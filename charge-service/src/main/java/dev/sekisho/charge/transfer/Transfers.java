package dev.sekisho.charge.transfer;

/** The rows of transfers, each written together with its fact. */
public interface Transfers {

    void insert(Transfer transfer);
}
