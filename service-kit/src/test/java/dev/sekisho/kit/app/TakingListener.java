package dev.sekisho.kit.app;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.AssuranceChanged;
import dev.sekisho.kit.inbox.FactListener;
import dev.sekisho.kit.inbox.ReceivedFact;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Takes the kit's own facts back in; fails on those that say so. */
@ApplicationScoped
class TakingListener implements FactListener {

    static final String FAILS_ALWAYS = "FAILS_ALWAYS";

    private final DataSource database;

    TakingListener(DataSource database) {
        this.database = database;
    }

    @Override
    public String topic() {
        return "sekisho.kit.facts";
    }

    @Override
    public Set<Class<? extends FactData>> handles() {
        return Set.of(AssuranceChanged.class);
    }

    @Override
    public void on(ReceivedFact fact) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into taken values (?, ?)")) {
            insert.setObject(1, fact.id());
            insert.setLong(2, fact.version());
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        if (((AssuranceChanged) fact.data()).cause().equals(FAILS_ALWAYS)) {
            throw new IllegalArgumentException("a listener's own fault");
        }
    }
}
