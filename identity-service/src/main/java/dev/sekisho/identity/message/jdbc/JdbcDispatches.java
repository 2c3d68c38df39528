package dev.sekisho.identity.message.jdbc;

import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.DispatchState;
import dev.sekisho.identity.message.Dispatches;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Messages in PostgreSQL by their references alone: neither text nor receiver is kept. */
@ApplicationScoped
class JdbcDispatches implements Dispatches {

    private static final String HANDED_OVER =
            "insert into message_dispatch (reference, channel) values (?, ?) on conflict (reference) do nothing";
    private static final String ADVANCE = """
            update message_dispatch set state = ?, changed_at = clock_timestamp()
            where reference = ? and (state = 'HANDED_OVER' or state = 'ACCEPTED' and ? <> 'ACCEPTED')
            returning channel
            """;

    private final Statements statements;

    JdbcDispatches(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void handedOver(UUID reference, Channel channel) {
        statements.update(HANDED_OVER, reference, channel.name());
    }

    @Override
    public Optional<Channel> advance(UUID reference, DispatchState next) {
        return statements.first(
                ADVANCE, row -> Channel.valueOf(row.text("channel")), next.name(), reference, next.name());
    }
}
