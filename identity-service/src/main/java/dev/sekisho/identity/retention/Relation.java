package dev.sekisho.identity.retention;

import dev.sekisho.identity.secrecy.Retention;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.kernel.id.PersonId;
import java.util.Optional;

/**
 * One subject as far as its records go.
 *
 * @param person who is behind it, once that is known
 * @param retention empty while the relation goes on
 * @param held whether a legal hold stands
 * @param destroyed whether its key is gone
 */
public record Relation(
        Subject subject, Optional<PersonId> person, Optional<Retention> retention, boolean held, boolean destroyed) {}
