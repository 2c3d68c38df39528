package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** What the post did with the letter that is handed over at the address only. */
public record LetterReported(UUID entryId, String state, UUID by, UUID byPerson) implements FactData {}
