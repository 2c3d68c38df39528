package dev.sekisho.link.posture;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.CustomerClass;
import java.util.Objects;

/** What a posture speaks of: one bank, our connection to it, and a class of customers (A57). */
public record PostureKey(BankCode bank, Connection connection, CustomerClass customers) {

    public PostureKey {
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(customers, "customers");
    }
}
