package dev.sekisho.link.bank.jdbc;

import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.jdbc.PartnerBankData.PostureData;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Puts partner banks that are not in the register yet into it, after the migrations and with the owner's rights: the
 * application itself may read the register only. A bank that is there is left as it is; two replicas that start at once
 * plant a bank once.
 */
@Singleton
class PlantPartnerBanks implements Callback, FlywayConfigurationCustomizer {

    private static final String BANK =
            "insert into bank (code, name, connection) values (?, ?, ?) on conflict (code) do nothing";
    private static final String POSTURE = """
            insert into bank_posture (bank_code, connection, customer_class, valid_from, enforced, offered, name_mode,
                notice_channel, inquiry, bank_lock, closed_times, legal_basis, reviewed_on, findings, next_review_due,
                planted)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
            """;

    /** The ways in which customers proved who they are when the posture was agreed; a later way needs the bank's word. */
    private static final String PATHS = """
            insert into path_review (review_id, version, bank_code, customer_class, method, state, notified_at,
                decided_at, findings, with_posture)
            select gen_random_uuid(), 0, p.bank_code, p.customer_class, m.method, 'REVIEWED', min(p.valid_from),
                min(p.valid_from), 'Reviewed together with the posture.', true
            from bank_posture p cross join (values ('JPKI'), ('IC_CHIP'), ('PHOTO_IMAGE')) as m (method)
            where p.bank_code = ?
            group by p.bank_code, p.customer_class, m.method
            """;

    private final PartnerBanks wanted;

    PlantPartnerBanks(PartnerBanks wanted) {
        this.wanted = wanted;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(this);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            for (PartnerBankData bank : PartnerBankData.readAll(wanted)) {
                plant(bank, context.getConnection());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the partner banks could not be put into the register", failed);
        }
    }

    @Override
    public String getCallbackName() {
        return "partner banks";
    }

    private static void plant(PartnerBankData bank, Connection database) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(BANK)) {
            insert.setString(1, bank.bankCode());
            insert.setString(2, bank.name());
            insert.setString(3, bank.connection().name());
            if (insert.executeUpdate() == 1) {
                for (PostureData posture : bank.postures()) {
                    plant(bank, posture, database);
                }
                plantPaths(bank, database);
            }
        }
    }

    private static void plant(PartnerBankData bank, PostureData posture, Connection database) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(POSTURE)) {
            for (CustomerClass customers : posture.customers()) {
                insert.setString(1, bank.bankCode());
                insert.setString(2, bank.connection().name());
                insert.setString(3, customers.name());
                insert.setObject(4, posture.inForceFrom().atOffset(ZoneOffset.UTC));
                insert.setArray(5, database.createArrayOf("text", names(posture.enforced())));
                insert.setArray(6, database.createArrayOf("text", names(posture.offered())));
                insert.setString(7, posture.nameMode().name());
                insert.setString(8, posture.notice().name());
                insert.setString(9, posture.inquiry().name());
                insert.setInt(10, posture.bankLock());
                insert.setArray(
                        11, database.createArrayOf("text", posture.closedTimes().toArray()));
                insert.setString(12, posture.legalBasis());
                insert.setObject(13, posture.reviewedOn());
                insert.setString(14, posture.findings());
                insert.setObject(15, posture.nextReviewDue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void plantPaths(PartnerBankData bank, Connection database) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(PATHS)) {
            insert.setString(1, bank.bankCode());
            insert.executeUpdate();
        }
    }

    private static String[] names(Collection<? extends Enum<?>> kinds) {
        return kinds.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
