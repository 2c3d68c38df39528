package dev.sekisho.charge.boot;

import dev.sekisho.charge.reconciliation.ExpectStatements;
import dev.sekisho.charge.reconciliation.ReconcileDay;
import dev.sekisho.charge.reconciliation.ReconcilePolicy;
import dev.sekisho.charge.reconciliation.ReconcileWork;
import dev.sekisho.charge.reconciliation.StatementDays;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets banks' statements be compared with our books. */
final class StatementComposition {

    private StatementComposition() {}

    @Produces
    @Singleton
    static ReconcilePolicy reconciling(ChargeConfig config) {
        ChargeConfig.Statement statement = config.statement();
        return new ReconcilePolicy(
                statement.lookBackDays(),
                statement.pause(),
                statement.most(),
                statement.patience(),
                statement.lease(),
                statement.batch());
    }

    @Produces
    @Singleton
    static ReconcileWork statements(
            ExpectStatements expect,
            ReconcileDay reconcile,
            StatementDays days,
            ReconcilePolicy policy,
            ChargeConfig config) {
        return new ReconcileWork(
                expect, reconcile, days, policy, config.statement().look());
    }
}
