package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.Account;
import java.time.Instant;

/** What a settling proof is judged by. */
record ProofCase(PendingProof proof, VendorEvent event, Account account, Instant now) {}
