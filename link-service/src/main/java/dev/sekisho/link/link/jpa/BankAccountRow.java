package dev.sekisho.link.link.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A bank account that was linked once: found by its fingerprint, its number sealed. */
@Entity
@Table(name = "bank_account")
class BankAccountRow {

    @Id
    UUID id;

    @Column(name = "bank_code")
    String bankCode;

    @Column(name = "sealed_account")
    byte[] sealedAccount;

    @Column(name = "wallet_id")
    UUID walletId;
}
