package dev.sekisho.charge.transfer.jdbc;

import dev.sekisho.charge.transfer.RefusedTransfer;
import dev.sekisho.charge.transfer.Transfer;
import dev.sekisho.charge.transfer.TransferCommand;
import dev.sekisho.charge.transfer.Transfers;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;

/** Transfers in PostgreSQL, refused ones as well. */
@ApplicationScoped
class JdbcTransfers implements Transfers {

    private static final String INSERT = """
            insert into transfer (id, from_wallet_id, to_wallet_id, amount_yen, rule, at) values (?, ?, ?, ?, ?, ?)
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcTransfers(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public void insert(Transfer transfer) {
        TransferCommand command = transfer.command();
        statements.update(
                INSERT,
                command.id().value(),
                command.from().value(),
                command.to().value(),
                command.amount().yen(),
                transfer instanceof RefusedTransfer refused ? refused.rule().name() : null,
                transfer.at());
        facts.append(command.id().value(), 1, transfer.fact());
    }
}
