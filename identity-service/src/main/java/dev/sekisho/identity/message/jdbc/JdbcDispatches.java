package dev.sekisho.identity.message.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.DispatchState;
import dev.sekisho.identity.message.Dispatches;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.transaction.Transaction;
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

    /** The transaction of the statement itself does not wait for the disk: only ever where no other statement joins it. */
    private static final String SOON = "(select set_config('synchronous_commit', 'off', true)) is not null";

    private static final String HANDED_OVER = """
            insert into message_dispatch (reference, channel)
            select n.* from unnest(?, ?) as n (reference, channel) where %s
             order by n.reference on conflict (reference) do nothing
            """.formatted(SOON);
    private static final String ADVANCE = """
            update message_dispatch set state = ?, changed_at = clock_timestamp()
            where reference = ? and (state = 'HANDED_OVER' or state = 'ACCEPTED' and ? <> 'ACCEPTED') and %s
            returning channel
            """;
    private static final String ADVANCE_NOW = ADVANCE.formatted("true");
    private static final String ADVANCE_SOON = ADVANCE.formatted(SOON);
    private static final String ACCEPTED = """
            update message_dispatch set state = 'ACCEPTED', changed_at = clock_timestamp()
             where reference in (select reference from message_dispatch where reference = any (?) and state = 'HANDED_OVER'
                                  order by reference for update)
               and %s
            """.formatted(SOON);
    private static final String LOOK_AT =
            "select reference, state from message_dispatch where reference = any (?) order by reference for share";

    private final Statements statements;
    private final Transaction transaction;

    JdbcDispatches(Statements statements, Transaction transaction) {
        this.statements = statements;
        this.transaction = transaction;
    }

    @Override
    public void handedOver(Collection<Message> messages) {
        transaction.outside(() -> statements.update(
                HANDED_OVER,
                column("uuid", messages, Message::reference),
                column("text", messages, message -> message.channel().name())));
    }

    @Override
    public Optional<Channel> advance(UUID reference, DispatchState next) {
        return next.isLost()
                ? advance(ADVANCE_NOW, reference, next)
                : transaction.outside(() -> advance(ADVANCE_SOON, reference, next));
    }

    private Optional<Channel> advance(String sql, UUID reference, DispatchState next) {
        return statements.first(sql, row -> Channel.valueOf(row.text("channel")), next.name(), reference, next.name());
    }

    @Override
    public void accepted(Collection<UUID> references) {
        transaction.outside(() -> statements.update(ACCEPTED, references));
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
