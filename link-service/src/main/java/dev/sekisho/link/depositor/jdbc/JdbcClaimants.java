package dev.sekisho.link.depositor.jdbc;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Fingerprint;
import dev.sekisho.link.bank.Fingerprints;
import dev.sekisho.link.depositor.Claimants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/** Reads the decision of the claimant's own request: uniqueness is the last check, so all others had passed. */
@ApplicationScoped
class JdbcClaimants implements Claimants {

    private static final String REFUSED_AS_TAKEN = """
            select wallet_id from link_request
            where id = ? and encode(account_fingerprint, 'hex') = any (?) and state = 'REFUSED' and refusal_step = 'UNIQUENESS'
              and refusal_code = 'OTHER_WALLET' and moved_at >= ?
            """;

    private final Statements statements;
    private final Fingerprints fingerprints;

    JdbcClaimants(Statements statements, Fingerprints fingerprints) {
        this.statements = statements;
        this.fingerprints = fingerprints;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<WalletId> refusedAsTaken(LinkRequestId request, BankAccount account, Instant since) {
        return statements.first(
                REFUSED_AS_TAKEN,
                row -> new WalletId(row.id("wallet_id")),
                request.value(),
                Statements.column("text", fingerprints.all(account), Fingerprint::hex),
                since);
    }
}
