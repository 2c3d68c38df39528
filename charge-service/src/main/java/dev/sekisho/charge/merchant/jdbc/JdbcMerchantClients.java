package dev.sekisho.charge.merchant.jdbc;

import dev.sekisho.charge.merchant.MerchantClients;
import dev.sekisho.kernel.event.charge.MerchantClientRegistered;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Merchants' clients in PostgreSQL. */
@ApplicationScoped
class JdbcMerchantClients implements MerchantClients {

    private static final String FIND = "select merchant_id from merchant_client where client_id = ?";
    private static final String KEEP =
            "insert into merchant_client (client_id, merchant_id) values (?, ?) on conflict do nothing";

    private final Statements statements;
    private final FactLog facts;

    JdbcMerchantClients(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public Optional<MerchantId> merchantOf(UUID client) {
        return statements.first(FIND, row -> new MerchantId(row.id("merchant_id")), client);
    }

    @Override
    public MerchantId keep(UUID client, MerchantId merchant) {
        if (statements.update(KEEP, client, merchant.value()) == 1) {
            facts.append(client, 1, new MerchantClientRegistered(merchant.value(), client));
        }
        return merchantOf(client).orElseThrow();
    }
}
