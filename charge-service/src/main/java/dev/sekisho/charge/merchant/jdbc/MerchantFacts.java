package dev.sekisho.charge.merchant.jdbc;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.fact.NewFact;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Facts of a merchant, its shops and its terminals: all in one order, the merchant's. */
@ApplicationScoped
class MerchantFacts {

    private static final String STEP = "update merchant set version = version + ? where id = ? returning version";

    private final Statements statements;
    private final FactLog facts;

    MerchantFacts(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    /** Joins the running transaction, which has the merchant's lock. */
    void append(MerchantId merchant, List<FactData> told) {
        long last = statements
                .first(STEP, row -> row.number("version"), told.size(), merchant.value())
                .orElseThrow();
        facts.append(IntStream.range(0, told.size())
                .mapToObj(at -> new NewFact(merchant.value(), last - told.size() + 1 + at, told.get(at)))
                .toList());
    }
}
