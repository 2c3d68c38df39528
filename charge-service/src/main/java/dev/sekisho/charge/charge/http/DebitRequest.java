package dev.sekisho.charge.charge.http;

import java.util.UUID;

/** A debit as link-service is asked for it; its id is the charge's, in the path. */
record DebitRequest(UUID linkId, UUID walletId, long amountYen) {}
