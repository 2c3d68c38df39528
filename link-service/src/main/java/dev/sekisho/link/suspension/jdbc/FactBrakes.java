package dev.sekisho.link.suspension.jdbc;

import dev.sekisho.kernel.event.link.BrakeAnswered;
import dev.sekisho.kernel.event.link.BrakePulled;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.link.suspension.Brakes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Brakes as facts alone: nothing about a brake is ever changed. */
@ApplicationScoped
class FactBrakes implements Brakes {

    private final FactLog facts;

    FactBrakes(FactLog facts) {
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(BrakePulled pulled) {
        facts.append(pulled.brakeId(), 1, pulled);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(BrakeAnswered answered) {
        facts.append(answered.brakeId(), 2, answered);
    }
}
