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
            insert into bank_posture (bank_code, customer_class, valid_from, enforced, offered, name_mode,
                notice_channel, inquiry, bank_lock)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
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
            }
        }
    }

    private static void plant(PartnerBankData bank, PostureData posture, Connection database) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(POSTURE)) {
            for (CustomerClass customers : posture.customers()) {
                insert.setString(1, bank.bankCode());
                insert.setString(2, customers.name());
                insert.setObject(3, posture.inForceFrom().atOffset(ZoneOffset.UTC));
                insert.setArray(4, database.createArrayOf("text", names(posture.enforced())));
                insert.setArray(5, database.createArrayOf("text", names(posture.offered())));
                insert.setString(6, posture.nameMode().name());
                insert.setString(7, posture.notice().name());
                insert.setString(8, posture.inquiry().name());
                insert.setInt(9, posture.bankLock());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String[] names(Collection<? extends Enum<?>> kinds) {
        return kinds.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
