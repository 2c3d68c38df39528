package dev.sekisho.link.bank.jpa;

import dev.sekisho.link.bank.Connection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A partner bank as it is stored. */
@Entity
@Table(name = "bank")
class BankRow {

    @Id
    String code;

    String name;

    @Enumerated(EnumType.STRING)
    Connection connection;
}
