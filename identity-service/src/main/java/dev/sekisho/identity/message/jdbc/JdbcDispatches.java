package dev.sekisho.identity.message.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.DispatchState;
import dev.sekisho.identity.message.Dispatches;
import dev.sekisho.identity.message.Message;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Messages in PostgreSQL by their references alone: neither text nor receiver is kept. */
@ApplicationScoped
class JdbcDispatches implements Dispatches {

    private static final String HANDED_OVER = """
            insert into message_dispatch (reference, channel)
            select n.* from unnest(?, ?) as n (reference, channel) order by n.reference on conflict (reference) do nothing
            """;
    private static final String ADVANCE = """
            update message_dispatch set state = ?, changed_at = clock_timestamp()
            where reference = ? and (state = 'HANDED_OVER' or state = 'ACCEPTED' and ? <> 'ACCEPTED')
            returning channel
            """;

    private static final String ACCEPTED = """
            update message_dispatch set state = 'ACCEPTED', changed_at = clock_timestamp()
             where reference in (select reference from message_dispatch where reference = any (?) and state = 'HANDED_OVER'
                                  order by reference for update)
            """;
    private static final String LOOK_AT =
            "select reference, state from message_dispatch where reference = any (?) order by reference for share";

    private final Statements statements;

    JdbcDispatches(Statements statements) {
        this.statements = statements;
    }

    @Override
    public void handedOver(Collection<Message> messages) {
        statements.update(
                HANDED_OVER,
                column("uuid", messages, Message::reference),
                column("text", messages, message -> message.channel().name()));
    }

    @Override
    public Optional<Channel> advance(UUID reference, DispatchState next) {
        return statements.first(
                ADVANCE, row -> Channel.valueOf(row.text("channel")), next.name(), reference, next.name());
    }

    @Override
    public void accepted(Collection<UUID> references) {
        statements.update(ACCEPTED, references);
    }

    @Override
    public Set<UUID> lostAmong(Collection<UUID> references) {
        return statements
                .query(
                        LOOK_AT,
                        row -> DispatchState.valueOf(row.text("state")).isLost()
                                ? Optional.of(row.id("reference"))
                                : Optional.<UUID>empty(),
                        references)
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
